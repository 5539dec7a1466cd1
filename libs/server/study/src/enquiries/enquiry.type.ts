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
import { enumOf } from '@campus/platform/graphql/closed-set.ts';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { ActivityKind } from '@campus/course';
import {
  type EnquiryKind as Kind,
  enquiryKinds,
  type EnquiryState as State,
  enquiryStates,
} from './enquiries.rules.ts';

export const EnquiryKind = enumOf(enquiryKinds);
registerEnumType(EnquiryKind, {
  name: 'EnquiryKind',
  description: 'A question to the people who accompany; all others are faults of the course.',
});

export const EnquiryState = enumOf(enquiryStates);
registerEnumType(EnquiryState, {
  name: 'EnquiryState',
  description:
    'ANSWERED: it has a reply and may go on; NO_FAULT: it is right as it stands, the reply says why.',
});

@InputType({ description: 'A question, or something that is wrong, with the place it was written on.' })
export class EnquiryMadeInput {
  @Field(() => ID, { description: 'Made by the device: it counts once, whatever its number in the journal.' })
  id: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => EnquiryKind)
  kind: Kind;

  @Field(() => ID, { nullable: true })
  activityId?: string | null;

  @Field(() => ID, { nullable: true })
  cardId?: string | null;

  @Field(() => String, { nullable: true, description: 'Id of the screen in its lesson.' })
  screen?: string | null;

  @Field(() => String, { nullable: true, description: 'The title over the screen; at most 200 characters.' })
  quoted?: string | null;

  @Field(() => Locale)
  locale: Locale;

  @Field({ description: 'At most 2,000 characters.' })
  text: string;
}

@InputType({ description: 'The officer goes on with a thread.' })
export class EnquiryRepliedInput {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID)
  enquiryId: string;

  @Field()
  text: string;
}

@ObjectType({ description: 'The screen an enquiry was written on.' })
export class EnquiryPlace {
  @Field(() => ID, { nullable: true })
  activityId: string | null;

  @Field(() => ActivityKind, { nullable: true })
  activityKind: ActivityKind | null;

  @Field(() => String, { nullable: true, description: 'In the language asked for.' })
  activityTitle: string | null;

  @Field(() => String, { nullable: true })
  moduleTitle: string | null;

  @Field(() => ID, { nullable: true })
  cardId: string | null;

  @Field(() => String, { nullable: true })
  screen: string | null;

  @Field(() => String, { nullable: true, description: 'The title over the screen, as the officer saw it.' })
  quoted: string | null;

  @Field(() => Locale, { description: 'In which the officer read it.' })
  locale: Locale;

  @Field(() => Int, { description: 'Of the course the officer read.' })
  versionNumber: number;
}

@ObjectType()
export class EnquiryReply {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;

  @Field(() => GraphQLISODateTime)
  writtenAt: Date;

  @Field(() => String, { nullable: true, description: 'Who answered; null: the officer.' })
  writtenBy: string | null;
}

/** What an officer wrote, for whoever reads it. */
@ObjectType({ isAbstract: true })
export class WrittenEnquiry {
  @Field(() => ID)
  id: string;

  @Field(() => EnquiryKind)
  kind: Kind;

  @Field(() => EnquiryState)
  state: State;

  @Field(() => EnquiryPlace)
  place: EnquiryPlace;

  @Field()
  text: string;

  @Field(() => GraphQLISODateTime)
  askedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'Of the last word in it, or decision about it.' })
  changedAt: Date;
}

@ObjectType({ description: 'What an officer wrote, and what was said to it.' })
export class OwnEnquiry extends WrittenEnquiry {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => [EnquiryReply], { description: 'The oldest first, fifty at most.' })
  replies: EnquiryReply[];

  @Field({ description: 'It has an answer the officer has not opened.' })
  isUnread: boolean;
}

@ObjectType()
export class EnquiryPerson {
  @Field(() => ID)
  id: string;

  @Field()
  fullName: string;
}

@ObjectType({ description: 'An enquiry as those read it who answer it.' })
export class Enquiry extends WrittenEnquiry {
  @Field(() => ID)
  editionId: string;

  @Field()
  editionTitle: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => EnquiryPerson, { nullable: true, description: 'Null: of a fault it does not matter.' })
  person: EnquiryPerson | null;

  @Field(() => ID, { nullable: true, description: 'Of the person; null as they are.' })
  enrolmentId: string | null;

  @Field(() => EnquiryPerson, { nullable: true, description: 'To whom it was handed.' })
  assignedTo: EnquiryPerson | null;

  @Field(() => Int, { description: 'How many replies there are.' })
  replyCount: number;
}

@ObjectType({ description: 'One of them with its thread, and who else could answer.' })
export class EnquiryThread extends Enquiry {
  @Field(() => [EnquiryReply], { description: 'The oldest first, fifty at most.' })
  replies: EnquiryReply[];

  @Field(() => [EnquiryPerson], {
    description: 'Of a question: who facilitates the group or coordinates the country, twenty at most.',
  })
  helpers: EnquiryPerson[];
}

@ObjectType()
export class EnquiryPage {
  @Field(() => [Enquiry])
  items: Enquiry[];

  @Field(() => Int)
  totalCount: number;
}

@ArgsType()
export class EnquiriesArgs extends PageArgs {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID, { nullable: true })
  editionId?: string | null;

  @Field(() => Boolean, { description: 'Faults of the course instead of questions.' })
  isFault: boolean = false;

  @Field(() => Boolean, { description: 'Only those that nobody has answered; the oldest of them first.' })
  isOnlyWaiting: boolean = true;
}

@InputType()
export class AnswerEnquiryInput {
  @Field(() => ID)
  enquiryId: string;

  @Field({ description: 'At most 2,000 characters; may be empty where a question is closed.' })
  text: string;

  @Field(() => EnquiryState, {
    description: 'Of a question ANSWERED or CLOSED; of a fault ANSWERED, CORRECTED or NO_FAULT.',
  })
  state: State;

  @Field(() => Int, { description: '`replyCount` as it was read: an answer to another thread is refused.' })
  repliesSeen: number;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class HandOverEnquiryInput {
  @Field(() => ID)
  enquiryId: string;

  @Field(() => ID, { description: 'One of its helpers.' })
  personId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class SeeEnquiriesInput {
  @Field(() => [ID], { description: 'Own ones; a hundred at most.' })
  enquiryIds: string[];
}

@ObjectType()
export class EnquiryAnswered {
  @Field(() => ID)
  enquiryId: string;
}

@ObjectType()
export class EnquiriesSeen {
  @Field(() => Int)
  count: number;
}

export const AnswerEnquiryResult = resultOf('AnswerEnquiryResult', EnquiryAnswered);
export const HandOverEnquiryResult = resultOf('HandOverEnquiryResult', EnquiryAnswered);
export const SeeEnquiriesResult = resultOf('SeeEnquiriesResult', EnquiriesSeen);
