import {
  ArgsType,
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

export const LateWorkState = { WAITING: 'waiting', ACCEPTED: 'accepted', REFUSED: 'refused' } as const;
export type LateWorkState = (typeof LateWorkState)[keyof typeof LateWorkState];
registerEnumType(LateWorkState, {
  name: 'LateWorkState',
  description: 'What somebody has decided of late work; waiting: nobody has.',
});

@ObjectType()
export class LateWorkPerson {
  @Field(() => ID)
  id: string;

  @Field()
  fullName: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  countryCode: string | null;
}

@ObjectType({
  description:
    'What one person’s devices brought late to one activity, decided about together. Its content is not shown.',
})
export class LateWork {
  @Field(() => ID, { description: 'Of the first of its entries.' })
  id: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  activityId: string;

  @Field()
  activityTitle: string;

  @Field(() => ID, { nullable: true, description: 'Of a test or a package.' })
  attemptId: string | null;

  @Field(() => Int, { nullable: true, description: 'Of an attempt at a test.' })
  attemptNumber: number | null;

  @Field(() => Float, { nullable: true, description: 'Per cent, of the attempt as it stands.' })
  attemptScore: number | null;

  @Field(() => LateWorkPerson)
  person: LateWorkPerson;

  @Field(() => LateWorkState)
  state: LateWorkState;

  @Field(() => Int)
  entries: number;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The end it came after: of the attempt, or of the enrolment.',
  })
  endedAt: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'By what the device says.' })
  saidFrom: Date;

  @Field(() => GraphQLISODateTime)
  saidUntil: Date;

  @Field(() => GraphQLISODateTime)
  receivedFrom: Date;

  @Field(() => GraphQLISODateTime)
  receivedUntil: Date;

  @Field(() => String, { nullable: true })
  decidedBy: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => Int, { description: 'Of accepted work, entries that a rule still does not take.' })
  notTaken: number;

  @Field({ description: 'Whether the person asking may decide; never about oneself.' })
  mayDecide: boolean;
}

@ObjectType()
export class LateWorkPage {
  @Field(() => [LateWork])
  items: LateWork[];

  @Field(() => Int)
  totalCount: number;
}

@InputType({ description: 'All that waits of one person at one activity, or at one attempt.' })
export class DecideLateWorkInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  activityId: string;

  @Field(() => ID, { nullable: true })
  attemptId?: string | null;

  @Field({ description: 'It counts as if it had come in time; a test is graded again.' })
  isAccepted: boolean;

  @Field({ description: '10 to 500 characters; kept in the audit.' })
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class LateWorkDecided {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => Int, { description: 'Entries that were decided about.' })
  entries: number;

  @Field(() => Int, { description: 'Of accepted work, entries that a rule still does not take.' })
  notTaken: number;
}

export const DecideLateWorkResult = resultOf('DecideLateWorkResult', LateWorkDecided);

@ArgsType()
export class LateWorkArgs extends PageArgs {
  @Field(() => ID)
  editionId: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => Boolean)
  isOnlyWaiting: boolean = false;
}
