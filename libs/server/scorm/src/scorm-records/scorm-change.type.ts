import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { ScormAttemptRecord } from './scorm-record.type.ts';

@InputType()
export class RepairScormStatusInput {
  @Field(() => ID)
  attemptId: string;

  @Field(() => String, { nullable: true, description: 'Without it: the attempt as a whole.' })
  itemId?: string | null;

  @Field()
  isCompleted: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Null: nothing is passed there.' })
  isPassed?: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Per cent; null: no score.' })
  score?: number | null;

  @Field({ description: '10 to 500 characters; kept in the audit.' })
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class ScormStatusRepaired {
  @Field(() => ScormAttemptRecord)
  attempt: ScormAttemptRecord;
}

export const RepairScormStatusResult = resultOf('RepairScormStatusResult', ScormStatusRepaired);

@InputType({ description: 'The activity of an attempt, or one of an enrolment.' })
export class AllowScormAttemptInput {
  @Field(() => ID, { nullable: true })
  attemptId?: string | null;

  @Field(() => ID, { nullable: true })
  enrolmentId?: string | null;

  @Field(() => ID, { nullable: true })
  activityId?: string | null;

  @Field({ description: '10 to 500 characters; kept in the audit.' })
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class ScormAttemptAllowed {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  activityId: string;

  @Field(() => Int, { nullable: true, description: 'Attempts the learner may still begin; null: no limit.' })
  attemptsLeft: number | null;
}

export const AllowScormAttemptResult = resultOf('AllowScormAttemptResult', ScormAttemptAllowed);
