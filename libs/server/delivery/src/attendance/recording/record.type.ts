import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { RefusalCode } from '@campus/platform/graphql/refusal-codes.ts';
import { type Evidence, type Presence, evidences, presences } from '../attendance.rules.ts';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';

export const AttendancePresence = enumOf(presences);
registerEnumType(AttendancePresence, {
  name: 'AttendancePresence',
  description: 'How much of a half day somebody was there; NONE: nothing is known, or it was taken back.',
});

export const AttendanceEvidence = enumOf(evidences);
registerEnumType(AttendanceEvidence, { name: 'AttendanceEvidence', description: 'How it is known.' });

@InputType({ isAbstract: true })
class SaidInput {
  @Field(() => ID, { description: 'A uuid made where it was said: sent again it has no second effect.' })
  id: string;

  @Field(() => ID)
  halfDayId: string;

  @Field(() => AttendancePresence)
  presence: Presence;

  @Field(() => Int, { nullable: true, description: 'Of a part.' })
  minutes: number | null;

  @Field(() => String, { nullable: true, description: 'The last signed moment the device had received.' })
  timeToken: string | null;

  @Field(() => Float, { description: 'Milliseconds between the time token and this.' })
  elapsedMs: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'By the clock of the device.' })
  deviceAt: Date | null;
}

@InputType()
export class AttendanceEntryInput extends SaidInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => AttendanceEvidence)
  evidence: Evidence;

  @Field(() => String, { nullable: true, description: 'Of a square that was scanned: what it says.' })
  code: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Of a part: gives its minutes.' })
  arrivedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  leftAt: Date | null;
}

@InputType()
export class WalkInInput extends SaidInput {
  @Field(() => ID, { description: 'At whose table they sat.' })
  groupId: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  institution: string | null;
}

@InputType()
export class RecordAttendanceInput {
  @Field(() => ID)
  deviceId: string;

  @Field(() => [AttendanceEntryInput], { description: 'With the walk-ins at most 50.' })
  entries: AttendanceEntryInput[];

  @Field(() => [WalkInInput])
  walkIns: WalkInInput[];
}

@ObjectType({ description: 'What became of one entry.' })
export class AttendanceReceipt {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Kept, now or before.' })
  isRecorded: boolean;

  @Field({ description: 'It is what holds; otherwise something newer, or a correction, does.' })
  isCurrent: boolean;

  @Field(() => RefusalCode, { nullable: true })
  refusal: string | null;
}

@ObjectType()
export class AttendanceRecorded {
  @Field(() => [AttendanceReceipt], { description: 'One for each entry and walk-in.' })
  receipts: AttendanceReceipt[];
}

export const RecordAttendanceResult = resultOf('RecordAttendanceResult', AttendanceRecorded);
