import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { SessionMode } from '../editions/edition.type.ts';
import { type Evidence, type Presence } from './attendance.rules.ts';
import { AttendanceEvidence, AttendancePresence } from './recording/record.type.ts';

export const AttendanceSessionSort = {
  NEAREST: 'nearest',
  BEGINS: 'begins',
  TITLE: 'title',
  EDITION: 'edition',
} as const;
export type AttendanceSessionSort = (typeof AttendanceSessionSort)[keyof typeof AttendanceSessionSort];
registerEnumType(AttendanceSessionSort, {
  name: 'AttendanceSessionSort',
  description: 'NEAREST: what is to come from now on, then what was, the last one first.',
});

export const AttendancePersonSort = { NAME: 'name', RECORDED: 'recorded' } as const;
export type AttendancePersonSort = (typeof AttendancePersonSort)[keyof typeof AttendancePersonSort];
registerEnumType(AttendancePersonSort, {
  name: 'AttendancePersonSort',
  description: 'RECORDED: of how many half days something is recorded.',
});

export const BoardSort = { NAME: 'name', SHARE: 'share' } as const;
export type BoardSort = (typeof BoardSort)[keyof typeof BoardSort];
registerEnumType(BoardSort, {
  name: 'AttendanceBoardSort',
  description: 'SHARE: minutes present of those planned.',
});

@ObjectType({ description: 'A part of a live session, as attendance knows it.' })
export class AttendanceHalfDay {
  @Field(() => ID)
  id: string;

  @Field(() => GraphQLISODateTime)
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'Before, no attendance is recorded.' })
  doorOpensAt: Date;

  @Field(() => Int)
  plannedMinutes: number;
}

@ObjectType()
export class AttendanceGroup {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@ObjectType({ description: 'A session whose attendance the person asking may take.' })
export class AttendanceSession {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => ID)
  editionId: string;

  @Field()
  editionTitle: string;

  @Field(() => SessionMode)
  mode: SessionMode;

  @Field(() => String, { nullable: true })
  place: string | null;

  @Field({ description: 'IANA name.' })
  timeZone: string;

  @Field()
  isCancelled: boolean;

  @Field({ description: 'The edition is frozen: nothing is recorded any more.' })
  isClosed: boolean;

  @Field(() => [AttendanceHalfDay])
  halfDays: AttendanceHalfDay[];

  @Field(() => [AttendanceGroup], { description: 'Of those it is for, the ones the person asking sees.' })
  groups: AttendanceGroup[];
}

@ObjectType()
export class AttendanceSessionList {
  @Field(() => [AttendanceSession])
  items: AttendanceSession[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'What holds of a person and a half day.' })
export class AttendanceMark {
  @Field(() => ID)
  halfDayId: string;

  @Field(() => AttendancePresence)
  presence: Presence;

  @Field(() => Int, { nullable: true })
  minutes: number | null;

  @Field(() => AttendanceEvidence)
  evidence: Evidence;

  @Field()
  isCorrected: boolean;
}

@ObjectType({ description: 'Somebody expected at a session.' })
export class AttendancePerson {
  @Field(() => ID)
  enrolmentId: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  institution: string | null;

  @Field(() => String, { nullable: true })
  post: string | null;

  @Field(() => ID)
  groupId: string;

  @Field()
  groupName: string;

  @Field({ description: 'What the square on the sheet says.' })
  code: string;

  @Field(() => [AttendanceMark], { description: 'Of this session.' })
  marks: AttendanceMark[];
}

@ObjectType()
export class AttendancePersonList {
  @Field(() => [AttendancePerson])
  items: AttendancePerson[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'A session as columns of the table.' })
export class BoardSession {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => ID, { nullable: true, description: 'Null: for all groups.' })
  groupId: string | null;

  @Field({ description: 'It counts for nobody.' })
  isCancelled: boolean;

  @Field()
  timeZone: string;

  @Field(() => [AttendanceHalfDay])
  halfDays: AttendanceHalfDay[];
}

@ObjectType({ description: 'A session made up for by a written task.' })
export class MadeUpSession {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  sessionId: string;

  @Field()
  reason: string;
}

@ObjectType({ description: 'A row of the table.' })
export class BoardPerson {
  @Field(() => ID)
  enrolmentId: string;

  @Field()
  name: string;

  @Field()
  groupName: string;

  @Field(() => Int)
  presentMinutes: number;

  @Field(() => Int)
  plannedMinutes: number;

  @Field(() => Int, { nullable: true, description: 'Rounded down; null: nothing is planned.' })
  percent: number | null;

  @Field(() => MadeUpSession, { nullable: true })
  madeUp: MadeUpSession | null;

  @Field(() => [AttendanceMark])
  marks: AttendanceMark[];
}

@ObjectType({ description: 'Sessions and people of an edition, as far as the person asking sees them.' })
export class AttendanceBoard {
  @Field(() => [BoardSession])
  sessions: BoardSession[];

  @Field(() => [AttendanceGroup])
  groups: AttendanceGroup[];

  @Field(() => Int, {
    nullable: true,
    description: 'Per cent that the completion rule asks for; null: it asks for none.',
  })
  needed: number | null;

  @Field(() => Int, { description: 'Walk-ins nobody has found out about yet.' })
  openWalkIns: number;

  @Field()
  isClosed: boolean;

  @Field(() => [BoardPerson])
  people: BoardPerson[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'One thing that was said of a person and a half day.' })
export class AttendanceHistoryEntry {
  @Field(() => ID)
  id: string;

  @Field(() => AttendancePresence)
  presence: Presence;

  @Field(() => Int, { nullable: true })
  minutes: number | null;

  @Field(() => AttendanceEvidence)
  evidence: Evidence;

  @Field(() => String, { nullable: true, description: 'Of a correction.' })
  reason: string | null;

  @Field({ description: 'The name of who said it.' })
  recordedBy: string;

  @Field(() => GraphQLISODateTime)
  saidAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'By the clock of the device.' })
  deviceAt: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When it arrived.' })
  recordedAt: Date;

  @Field({ description: 'It is what holds.' })
  isCurrent: boolean;
}

@ArgsType()
export class AttendanceSessionsArgs extends searchedArgs(
  AttendanceSessionSort,
  AttendanceSessionSort.BEGINS,
  {
    isDescending: true,
  },
) {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID, { nullable: true })
  editionId: string | null = null;

  @Field(() => Boolean, { nullable: true, description: 'Null: all.' })
  isComing: boolean | null = null;
}

@ArgsType()
export class AttendancePeopleArgs extends searchedArgs(AttendancePersonSort, AttendancePersonSort.NAME) {
  @Field(() => ID)
  sessionId: string;

  @Field(() => ID, { nullable: true })
  groupId: string | null = null;
}

@ArgsType()
export class AttendanceBoardArgs extends searchedArgs(BoardSort, BoardSort.NAME) {
  @Field(() => ID)
  editionId: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID, { nullable: true })
  groupId: string | null = null;

  @Field(() => Boolean, { description: 'Only who has less than is needed.' })
  isBelow: boolean = false;
}
