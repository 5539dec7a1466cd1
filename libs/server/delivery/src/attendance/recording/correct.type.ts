import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { type Presence } from '../attendance.rules.ts';
import { AttendancePresence } from './record.type.ts';

@InputType({ isAbstract: true })
class DecisionInput {
  @Field({ description: 'At least ten letters.' })
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class CorrectAttendanceInput extends DecisionInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  halfDayId: string;

  @Field(() => AttendancePresence)
  presence: Presence;

  @Field(() => Int, { nullable: true })
  minutes: number | null;
}

@InputType()
export class MakeUpSessionInput extends DecisionInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  sessionId: string;
}

@InputType()
export class WithdrawMadeUpInput extends DecisionInput {
  @Field(() => ID)
  madeUpId: string;
}

@ObjectType()
export class AttendanceChanged {
  @Field(() => ID)
  enrolmentId: string;
}

export const CorrectAttendanceResult = resultOf('CorrectAttendanceResult', AttendanceChanged);
export const MakeUpSessionResult = resultOf('MakeUpSessionResult', AttendanceChanged);
export const WithdrawMadeUpResult = resultOf('WithdrawMadeUpResult', AttendanceChanged);
