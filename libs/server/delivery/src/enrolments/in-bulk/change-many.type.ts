import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RefusedOrDone } from '@campus/platform/many/one-of-many.type.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { EnrolmentAct } from '../changing/enrolment-changes.type.ts';

@ObjectType({ description: 'What became, or would become, of one of many.' })
export class EnrolmentOfMany extends RefusedOrDone {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The last day of this person before, `YYYY-MM-DD`; null: that of the edition.',
  })
  extendedTo: string | null;
}

@ObjectType()
export class EnrolmentsChanged {
  @Field(() => [EnrolmentOfMany], { description: 'In the order they were given.' })
  enrolments: EnrolmentOfMany[];

  @Field(() => Int)
  doneCount: number;
}

@InputType()
export class ChangeEnrolmentsInput {
  @Field(() => EnrolmentAct)
  act: EnrolmentAct;

  @Field(() => [ID], { description: 'At most 500.' })
  enrolmentIds: string[];

  @Field(() => String, { nullable: true, description: 'Of EXTEND: as of `extendEnrolment`.' })
  until?: string | null;

  @Field()
  reason: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@ArgsType()
export class EnrolmentsPreviewArgs {
  @Field(() => EnrolmentAct)
  act: EnrolmentAct;

  @Field(() => [ID], { description: 'At most 500.' })
  enrolmentIds: string[];

  @Field(() => String, { nullable: true })
  until?: string | null;
}

export const ChangeEnrolmentsResult = resultOf('ChangeEnrolmentsResult', EnrolmentsChanged);
