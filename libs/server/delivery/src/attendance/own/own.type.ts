import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { SessionMode } from '../../editions/edition.type.ts';
import { type Presence } from '../attendance.rules.ts';
import { AttendanceHalfDay } from '../attendance.type.ts';
import { AttendancePresence } from '../recording/record.type.ts';

@ObjectType()
export class OwnHalfDay extends AttendanceHalfDay {
  @Field(() => AttendancePresence, { nullable: true, description: 'Null: nothing recorded.' })
  presence: Presence | null;

  @Field(() => Int, { nullable: true })
  minutes: number | null;
}

@ObjectType({ description: 'A live session as somebody sees it who is expected there.' })
export class OwnSession {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => SessionMode)
  mode: SessionMode;

  @Field(() => String, { nullable: true })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'Where to join; from `linkFrom` until it is over.' })
  url: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: there is no link.' })
  linkFrom: Date | null;

  @Field({ description: 'IANA name.' })
  timeZone: string;

  @Field()
  isCancelled: boolean;

  @Field({ description: 'A written task makes up for it.' })
  isMadeUp: boolean;

  @Field({ description: 'The session as an iCalendar file.' })
  calendarUrl: string;

  @Field(() => [OwnHalfDay])
  halfDays: OwnHalfDay[];
}

@ObjectType({ description: 'A QR code to draw: dark squares as the path of an SVG.' })
export class CheckInSquare {
  @Field(() => Int, { description: 'Its side, with the quiet zone around it.' })
  side: number;

  @Field()
  path: string;
}

@ObjectType({ description: 'Live sessions and attendance of one enrolment, for the learner.' })
export class OwnAttendance {
  @Field(() => Int, { nullable: true, description: 'Of all planned minutes, rounded down.' })
  percent: number | null;

  @Field(() => Int, { nullable: true, description: 'What the completion rule asks for.' })
  needed: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Shown at the door, it is scanned instead of the sheet. Null: nobody is expected any more.',
  })
  code: string | null;

  @Field(() => CheckInSquare, { nullable: true, description: 'The code, to be scanned.' })
  square: CheckInSquare | null;

  @Field({ description: 'All sessions as one iCalendar file.' })
  calendarUrl: string;

  @Field(() => [OwnSession], { description: 'By the day; cancelled ones too.' })
  sessions: OwnSession[];
}
