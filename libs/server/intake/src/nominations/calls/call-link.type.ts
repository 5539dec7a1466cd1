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
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

export const CallLinkSort = {
  COUNTRY: 'country',
  INSTITUTION: 'institution',
  NOMINATOR: 'nominator',
  USED: 'used',
  TOUCHED: 'touched',
} as const;
export type CallLinkSort = (typeof CallLinkSort)[keyof typeof CallLinkSort];
registerEnumType(CallLinkSort, {
  name: 'CallLinkSort',
  description: 'TOUCHED: by the last thing that happened to it; USED: by nominations made.',
});

/** Who a personal link is for. */
@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
abstract class LinkFacts {
  @Field()
  label: string;

  @Field()
  institutionName: string;

  @Field()
  institutionKind: string;

  @Field()
  nominatorName: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => Int)
  maxNominations: number;
}

@ObjectType({ description: 'A personal link, as coordinators see it.' })
export class CallLink extends LinkFacts {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  country: string | null;

  @Field(() => String, { nullable: true })
  address: string | null;

  @Field(() => Int, { description: 'Nominations made by it.' })
  nominations: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  expiresAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  revokedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  sentAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its form was first opened.' })
  openedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastUsedAt: Date | null;

  @Field({ description: 'The address to hand over.' })
  url: string;
}

@ObjectType()
export class CallLinkList {
  @Field(() => [CallLink])
  items: CallLink[];

  @Field(() => Int)
  totalCount: number;
}

@InputType()
export class NewCallLinkInput extends LinkFacts {
  @Field(() => String, { nullable: true })
  country?: string | null;

  @Field(() => String, { nullable: true })
  address?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: with the call.' })
  expiresAt?: Date | null;
}

@InputType()
export class CreateCallLinksInput {
  @Field(() => ID)
  callId: string;

  @Field(() => [NewCallLinkInput], { description: 'At most 100.' })
  links: NewCallLinkInput[];

  @Field({ description: 'Mail each to its address at once.' })
  isSent: boolean;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class SendCallLinksInput {
  @Field(() => [ID], { description: 'At most 100.' })
  linkIds: string[];

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class ReplaceCallLinkInput {
  @Field(() => ID)
  linkId: string;

  @Field({ description: 'False: the old address is void and there is no new one.' })
  isRenewed: boolean;

  @Field()
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class CallLinksDone {
  @Field(() => Int, { description: 'How many links it was done to.' })
  count: number;
}

export const CreateCallLinksResult = resultOf('CreateCallLinksResult', CallLinksDone);
export const SendCallLinksResult = resultOf('SendCallLinksResult', CallLinksDone);
export const ReplaceCallLinkResult = resultOf('ReplaceCallLinkResult', CallLinksDone);

@ArgsType()
export class CallLinksArgs extends searchedArgs(CallLinkSort, CallLinkSort.COUNTRY) {
  @Field(() => ID)
  callId: string;
}
