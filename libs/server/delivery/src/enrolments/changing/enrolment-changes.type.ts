import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { EnrolmentStatus } from '../enrolment.type.ts';

export const EnrolmentAct = {
  EXTEND: 'EXTEND',
  PAUSE: 'PAUSE',
  RESUME: 'RESUME',
  WITHDRAW: 'WITHDRAW',
  REINSTATE: 'REINSTATE',
} as const;
export type EnrolmentAct = (typeof EnrolmentAct)[keyof typeof EnrolmentAct];
registerEnumType(EnrolmentAct, {
  name: 'EnrolmentAct',
  description: 'What a coordinator does with an enrolment, one or many.',
});

@ObjectType()
export class EnrolmentChanged {
  @Field(() => ID)
  enrolmentId: string;
}

/** Input of every act on an enrolment: which one, and why. */
@InputType({ isAbstract: true })
abstract class ChangeInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field()
  reason: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@InputType()
export class ExtendEnrolmentInput extends ChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'The last day of this person, `YYYY-MM-DD`, later than the edition’s; null: as the edition.',
  })
  until?: string | null;
}

@InputType()
export class WithdrawEnrolmentInput extends ChangeInput {}

@InputType()
export class PauseEnrolmentInput extends ChangeInput {}

@InputType()
export class ResumeEnrolmentInput extends ChangeInput {}

@InputType()
export class ReinstateEnrolmentInput extends ChangeInput {}

@InputType()
export class EnrolPeopleInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => [ID], { description: 'At most 100.' })
  personIds: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'Null: each in the group of the own country, else the general one.',
  })
  groupId?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

export const EnrolOutcome = {
  ENROLLED: 'ENROLLED',
  BEFORE: 'BEFORE',
  ENDED: 'ENDED',
  GROUP_FULL: 'GROUP_FULL',
  QUOTA_FULL: 'QUOTA_FULL',
  NO_GROUP: 'NO_GROUP',
  NOT_FOUND: 'NOT_FOUND',
} as const;
export type EnrolOutcome = (typeof EnrolOutcome)[keyof typeof EnrolOutcome];
registerEnumType(EnrolOutcome, {
  name: 'EnrolOutcome',
  description:
    'What became of a person who was to be enrolled. BEFORE: was in the edition already; ENDED: was, and left.',
});

@ObjectType()
export class EnrolledPerson {
  @Field(() => ID)
  personId: string;

  @Field(() => EnrolOutcome)
  outcome: EnrolOutcome;
}

@ObjectType()
export class PeopleEnrolled {
  @Field(() => [EnrolledPerson], { description: 'In the order they were given.' })
  people: EnrolledPerson[];
}

@ObjectType({ description: 'Somebody who could be enrolled.' })
export class Enrollable {
  @Field(() => ID)
  id: string;

  @Field()
  fullName: string;

  @Field()
  email: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country: string | null;

  @Field(() => String, { nullable: true, description: 'Institution or the city of the post, served today.' })
  place: string | null;

  @Field(() => EnrolmentStatus, {
    nullable: true,
    description: 'In the edition asked about; null: not in it.',
  })
  status: EnrolmentStatus | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first day, `YYYY-MM-DD`, while it is still to come in the zone of the group.',
  })
  beginsOn: string | null;
}

@ObjectType()
export class Enrollables {
  @Field(() => [Enrollable])
  items: Enrollable[];

  @Field(() => Int)
  totalCount: number;
}

export const ExtendEnrolmentResult = resultOf('ExtendEnrolmentResult', EnrolmentChanged);
export const WithdrawEnrolmentResult = resultOf('WithdrawEnrolmentResult', EnrolmentChanged);
export const PauseEnrolmentResult = resultOf('PauseEnrolmentResult', EnrolmentChanged);
export const ResumeEnrolmentResult = resultOf('ResumeEnrolmentResult', EnrolmentChanged);
export const ReinstateEnrolmentResult = resultOf('ReinstateEnrolmentResult', EnrolmentChanged);
export const EnrolPeopleResult = resultOf('EnrolPeopleResult', PeopleEnrolled);

@ArgsType()
export class EnrollablesArgs extends PageArgs {
  @Field(() => ID)
  editionId: string;

  @Field(() => String)
  search: string = '';

  @Field(() => Int)
  override limit: number = 20;
}
