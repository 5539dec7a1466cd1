import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

export const EnrolmentStatus = {
  ACTIVE: 'active',
  COMPLETED: 'completed',
  ON_HOLD: 'on_hold',
  WITHDRAWN: 'withdrawn',
  TRANSFERRED: 'transferred',
  FAILED: 'failed',
  EXPIRED: 'expired',
} as const;
export type EnrolmentStatus = (typeof EnrolmentStatus)[keyof typeof EnrolmentStatus];
/** For an enrolment whose person has left: it holds no seat and takes no work. */
export const leftStatuses = ['withdrawn', 'transferred'] as const satisfies readonly EnrolmentStatus[];

/** For an enrolment that has not ended: it keeps its seat, and is settled when its edition closes. */
export const unsettled = ['active', 'on_hold'] as const satisfies readonly EnrolmentStatus[];

registerEnumType(EnrolmentStatus, {
  name: 'EnrolmentStatus',
  description:
    'FAILED, EXPIRED: the edition was closed before an outcome was reached; FAILED: nothing was left to do for the person, EXPIRED: something was.',
});

/** Somebody enrolled, as a line names them. */
@ObjectType({ isAbstract: true })
export class PersonInEdition {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  personId: string;

  @Field()
  fullName: string;

  @Field()
  editionTitle: string;

  @Field()
  groupName: string;
}

@ObjectType({ description: 'An edition that the person asking may enrol in.' })
export class OpenEdition {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  courseTitle: string;

  @Field({ description: 'What the course is about.' })
  summary: string;

  @Field(() => String, { nullable: true, description: 'The last day, `YYYY-MM-DD`.' })
  endsOn: string | null;

  @Field(() => [Locale])
  locales: Locale[];

  @Field(() => Int, { description: 'Minutes of the core layer.' })
  minutes: number;
}

@ObjectType()
export class Enrolled {
  @Field(() => ID)
  enrolmentId: string;
}

@InputType()
export class EnrolMyselfInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@InputType()
export class EnrolLearnerInput {
  @Field(() => ID)
  personId: string;

  @Field(() => ID)
  editionId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

export const EnrolMyselfResult = resultOf('EnrolMyselfResult', Enrolled);
export const EnrolLearnerResult = resultOf('EnrolLearnerResult', Enrolled);
