import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { NominationState, NomineeFacts, NomineeSex } from './nomination-form.type.ts';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { checkCodes } from './selection/nomination-checks.ts';

export const NominationCheck = enumOf(checkCodes);
export type NominationCheck = CodeOf<typeof NominationCheck>;
registerEnumType(NominationCheck, { name: 'NominationCheck', description: 'Why to look twice.' });

export const NominationDecision = {
  ACCEPT: 'accept',
  WAITLIST: 'waitlist',
  REVIEW: 'review',
  REJECT: 'reject',
} as const;
export type NominationDecision = (typeof NominationDecision)[keyof typeof NominationDecision];
registerEnumType(NominationDecision, { name: 'NominationDecision' });

export const NominationSort = {
  COUNTRY: 'country',
  INSTITUTION: 'institution',
  NAME: 'name',
  STATE: 'state',
  SUBMITTED: 'submitted',
} as const;
export type NominationSort = (typeof NominationSort)[keyof typeof NominationSort];
registerEnumType(NominationSort, {
  name: 'NominationSort',
  description:
    'COUNTRY: then by institution and its own order; STATE: as a nomination lives, those who wait in the order of their list.',
});

@ObjectType({ description: 'A nomination in a list.' })
export class NominationSummary {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => NominationState)
  state: NominationState;

  @Field(() => Int, { description: 'To be sent with what is decided about it.' })
  version: number;

  @Field(() => String, { nullable: true })
  country: string | null;

  @Field()
  countryName: string;

  @Field()
  institutionName: string;

  @Field()
  institutionKind: string;

  @Field(() => Int, { nullable: true, description: 'Null: the institution gave none.' })
  priority: number | null;

  @Field(() => Int, { nullable: true })
  waitingRank: number | null;

  @Field({ description: 'The last letter announced the present state.' })
  isTold: boolean;

  @Field({ description: 'Accepted, and the last day to confirm is over: by their link they no longer can.' })
  isLate: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true })
  submittedAt: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The account, once it is known which, of a country the person asking coordinates.',
  })
  personId: string | null;

  @Field(() => [NominationCheck])
  checks: NominationCheck[];

  @Field(() => [NominationDecision], { description: 'Open from its state.' })
  decisions: NominationDecision[];
}

@ObjectType()
export class NominationList {
  @Field(() => [NominationSummary])
  items: NominationSummary[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType()
export class NominationName {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@ObjectType({ description: 'Somebody here who has the same names and country.' })
export class LookAlike {
  @Field(() => ID)
  personId: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  address: string | null;
}

@ObjectType()
export class NominationEvent {
  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field({ description: '`noun.verb`, as in the audit log.' })
  action: string;

  @Field(() => String, { nullable: true, description: 'Null: by link, or by the campus.' })
  actor: string | null;

  @Field(() => String, { nullable: true, description: '`link`, `officer` or `campus`.' })
  by: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType({ description: 'A nomination with all that is known of it.' })
export class Nomination extends NomineeFacts {
  @Field(() => ID)
  id: string;

  @Field(() => NominationSummary)
  summary: NominationSummary;

  @Field(() => ID, {
    nullable: true,
    description: 'The account, once it is known which, of a country the person asking coordinates.',
  })
  personId: string | null;

  @Field(() => ID)
  callId: string;

  @Field(() => ID)
  editionId: string;

  @Field()
  editionTitle: string;

  @Field(() => NomineeSex, { nullable: true })
  sex: NomineeSex | null;

  @Field()
  hasLetter: boolean;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'What the letter tells the nominee of why.' })
  letterReason: string | null;

  @Field(() => String, { nullable: true })
  confirmBy: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  toldAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  confirmedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  declinedAt: Date | null;

  @Field(() => NominationName, { nullable: true, description: 'Whose seat this person took.' })
  replaces: NominationName | null;

  @Field(() => NominationName, { nullable: true })
  replacedBy: NominationName | null;

  @Field(() => [LookAlike], { description: 'To be decided before the person is enrolled.' })
  lookAlikes: LookAlike[];

  @Field(() => [NominationEvent], { description: 'The last hundred, oldest first.' })
  history: NominationEvent[];
}

@ArgsType()
export class NominationsArgs extends searchedArgs(NominationSort, NominationSort.COUNTRY) {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID, { nullable: true })
  editionId: string | null = null;

  @Field(() => ID, { nullable: true })
  callId: string | null = null;

  @Field(() => NominationState, { nullable: true })
  state: NominationState | null = null;

  @Field(() => String, { nullable: true })
  country: string | null = null;

  @Field(() => String, { nullable: true })
  institutionKind: string | null = null;

  @Field(() => NominationCheck, { nullable: true })
  check: NominationCheck | null = null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a letter has announced the present state.' })
  isTold: boolean | null = null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they are enrolled, however it happened.' })
  isEnrolled: boolean | null = null;
}
