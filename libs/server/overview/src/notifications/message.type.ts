import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { sortedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { RosterFilter } from '../rosters/roster.type.ts';
import {
  type MessageKind as Kind,
  type MessageState as State,
  type RuleKind as Rule,
  messageKinds,
  messageStates,
  ruleKinds,
} from './message-kinds.ts';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';

export const RuleKind = enumOf(ruleKinds);
registerEnumType(RuleKind, { name: 'RuleKind', description: 'What an edition may write automatically.' });

export const MessageKind = enumOf(messageKinds);
registerEnumType(MessageKind, {
  name: 'MessageKind',
  description: 'Of a rule, or written by a coordinator once.',
});

export const MessageState = enumOf(messageStates);
registerEnumType(MessageState, { name: 'MessageState' });

export const MessageSort = { PLANNED: 'planned', NAME: 'name', STATE: 'state' } as const;
export type MessageSort = (typeof MessageSort)[keyof typeof MessageSort];
registerEnumType(MessageSort, { name: 'MessageSort' });

@ObjectType({ description: 'What a message says in a language, with names in braces to fill in.' })
export class MessageText {
  @Field(() => Locale)
  locale: Locale;

  @Field()
  subject: string;

  @Field({ description: 'Paragraphs parted by empty lines; the first is the greeting.' })
  body: string;
}

@ObjectType({ description: 'What an edition writes automatically.' })
export class MessageRule {
  @Field(() => RuleKind)
  kind: Rule;

  @Field()
  isOn: boolean;

  @Field(() => [Int], { description: 'Before or after the day it is about; none: the kind has no days.' })
  days: number[];

  @Field({ description: 'The kind has days.' })
  hasDays: boolean;

  @Field({ description: 'It writes, and can be changed, after the edition was closed too.' })
  outlivesEdition: boolean;

  @Field(() => [MessageText], { description: 'In every language.' })
  texts: MessageText[];

  @Field({ description: 'The words are the usual ones, in every language.' })
  isUsual: boolean;

  @Field(() => [String], { description: 'What the text may name in braces.' })
  placeholders: string[];

  @Field({ description: 'Another one after each change; for `basedOn`.' })
  version: string;
}

@ObjectType({ description: 'The rules of an edition: one of each kind.' })
export class MessageRules {
  @Field(() => ID)
  editionId: string;

  @Field(() => [MessageRule])
  rules: MessageRule[];

  @Field({ description: 'The person asking may change them.' })
  mayChange: boolean;
}

@InputType()
export class MessageTextInput {
  @Field(() => Locale)
  locale: Locale;

  @Field()
  subject: string;

  @Field()
  body: string;
}

@InputType()
export class ChangeMessageRuleInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => RuleKind)
  kind: Rule;

  @Field(() => Boolean, { nullable: true, description: 'As all that is left out: it stays as it is.' })
  isOn?: boolean | null;

  @Field(() => [Int], { nullable: true })
  days?: number[] | null;

  @Field(() => [MessageTextInput], {
    nullable: true,
    description: 'A language that is left out of them has the usual words.',
  })
  texts?: MessageTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The version of the rule that was changed; another one is refused. Left out: whatever it is.',
  })
  basedOn?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class MessageRuleChanged {
  @Field(() => MessageRules)
  rules: MessageRules;
}

export const ChangeMessageRuleResult = resultOf('ChangeMessageRuleResult', MessageRuleChanged);

@ObjectType({ description: 'Somebody a message would go to, or would not.' })
export class MessageReader {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  personId: string;

  @Field()
  fullName: string;

  @Field(() => String, { nullable: true })
  countryCode: string | null;

  @Field(() => String, { nullable: true, description: 'Why it would not go: a code. Null: it would.' })
  why: string | null;
}

export const AudienceSort = { WHY: 'why', NAME: 'name', COUNTRY: 'country' } as const;
export type AudienceSort = (typeof AudienceSort)[keyof typeof AudienceSort];
registerEnumType(AudienceSort, { name: 'AudienceSort', description: 'WHY: those it reaches first.' });

@ObjectType({ description: 'Who would get a message now.' })
export class MessageAudience {
  @Field(() => [MessageReader])
  items: MessageReader[];

  @Field(() => Int, { description: 'Items of all pages.' })
  totalCount: number;

  @Field(() => Int, { description: 'Of them, those it would not go to.' })
  silencedCount: number;
}

@ObjectType({ description: 'A mail as it would be read.' })
export class MessagePreview {
  @Field()
  subject: string;

  @Field()
  greeting: string;

  @Field(() => [String])
  paragraphs: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The words of the link; null: the text has none of its own.',
  })
  action: string | null;

  @Field(() => [String], { description: 'After the link.' })
  notes: string[];

  @Field({ description: 'The words of the link that ends reminders.' })
  leave: string;

  @Field(() => [String], {
    description: 'Names in braces that nothing stands for: the text would be refused.',
  })
  unknown: string[];
}

/** The text of a message, its recipient, and what happened to it. */
@ObjectType({ isAbstract: true })
export abstract class MessageFate {
  @Field(() => ID)
  id: string;

  @Field(() => MessageKind)
  kind: Kind;

  @Field(() => MessageState)
  state: State;

  @Field(() => String, { nullable: true, description: 'A code, or a status of RFC 3463.' })
  why: string | null;

  @Field(() => String, { nullable: true, description: 'Where it went.' })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'Null: not written, or its time is over.' })
  subject: string | null;

  @Field(() => String, { nullable: true })
  body: string | null;

  @Field(() => Locale, { nullable: true })
  locale: Locale | null;

  @Field(() => GraphQLISODateTime)
  plannedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  settledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it by hand: a coordinator or facilitator.' })
  writtenBy: string | null;
}

@ObjectType({ description: 'A message to one person: planned, sent, or why not.' })
export class Message extends MessageFate {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  personId: string;

  @Field()
  fullName: string;

  @Field(() => String, { nullable: true })
  countryCode: string | null;
}

@ObjectType()
export class MessageCount {
  @Field(() => MessageState)
  state: State;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'Messages of an edition, and how many of each state there are.' })
export class MessageLog {
  @Field(() => [Message])
  items: Message[];

  @Field(() => Int)
  totalCount: number;

  @Field(() => [MessageCount], { description: 'Of all that the filter finds, whatever their state.' })
  counts: MessageCount[];
}

@InputType({ description: 'What is left out does not matter.' })
export class MessageFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name or address; accents do not matter.' })
  search?: string | null;

  @Field(() => MessageState, { nullable: true })
  state?: State | null;

  @Field(() => MessageKind, { nullable: true })
  kind?: Kind | null;

  @Field(() => ID, { nullable: true })
  personId?: string | null;
}

@InputType()
export class RetryMessagesInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => [ID], {
    description: 'Empty: all that failed, or came back from an address that has changed.',
  })
  messageIds: string[];

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class MessagesRetried {
  @Field(() => ID)
  editionId: string;
}

export const RetryMessagesResult = resultOf('RetryMessagesResult', MessagesRetried);

@InputType()
export class SendMessageInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => RosterFilter)
  filter: RosterFilter;

  @Field(() => [MessageTextInput], {
    description: 'At least one; who reads another language gets the first.',
  })
  texts: MessageTextInput[];

  @Field(() => Int, { description: 'Whom the sender was shown; refused when it is another number by now.' })
  expectedCount: number;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class MessageSent {
  @Field(() => ID)
  sendingId: string;
}

export const SendMessageResult = resultOf('SendMessageResult', MessageSent);

@ArgsType()
export class MessageRulePreviewArgs extends sortedArgs(AudienceSort, AudienceSort.WHY) {
  @Field(() => ID)
  editionId: string;

  @Field(() => RuleKind)
  kind: Rule;

  @Field(() => [Int])
  days: number[];
}

@ArgsType()
export class MessageAudienceArgs extends sortedArgs(AudienceSort, AudienceSort.WHY) {
  @Field(() => ID)
  editionId: string;

  @Field(() => RosterFilter, { nullable: true })
  filter: RosterFilter | null = null;
}

@ArgsType()
export class MessageLogArgs extends sortedArgs(MessageSort, MessageSort.PLANNED, { isDescending: true }) {
  @Field(() => ID)
  editionId: string;

  @Field(() => MessageFilter, { nullable: true })
  filter: MessageFilter | null = null;
}
