import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { RefusalCode } from '@campus/platform/graphql/refusal-codes.ts';
import { type Presence, type ListEvidence } from '../attendance.rules.ts';
import { type ListRow } from './decide-list.ts';
import { type ColumnKind } from './read-list.ts';
import { AttendanceEvidence, AttendancePresence } from '../recording/record.type.ts';
import { type CodeOf, enumOf } from '@campus/platform/graphql/closed-set.ts';
import { rowSorts } from '@campus/people';

/** In the order of urgency: what needs attention comes first. */
export const AttendanceListResult = {
  RECORD: 'record',
  UNKNOWN: 'unknown',
  SEVERAL: 'several',
  DIFFERS: 'differs',
  REFUSED: 'refused',
  UNREADABLE: 'unreadable',
  EMPTY: 'empty',
  TWICE: 'twice',
  SAME: 'same',
} as const;
export type AttendanceListResult = CodeOf<typeof AttendanceListResult>;
registerEnumType(AttendanceListResult, {
  name: 'AttendanceListResult',
  description: 'What becomes of a row: RECORD is recorded, SAME is so already, the rest is left out.',
});

export const AttendanceListStatus = { CHECKED: 'checked', APPLIED: 'applied', UNDONE: 'undone' } as const;
export type AttendanceListStatus = CodeOf<typeof AttendanceListStatus>;
registerEnumType(AttendanceListStatus, { name: 'AttendanceListStatus' });

export const AttendanceListSort = { CREATED: 'created', FILE: 'file', STATUS: 'status' } as const;
export type AttendanceListSort = (typeof AttendanceListSort)[keyof typeof AttendanceListSort];
registerEnumType(AttendanceListSort, { name: 'AttendanceListSort' });

export const AttendanceListRowSort = enumOf(rowSorts);
export type AttendanceListRowSort = CodeOf<typeof AttendanceListRowSort>;
registerEnumType(AttendanceListRowSort, { name: 'AttendanceListRowSort' });

export const AttendanceColumn = {
  NAME: 'name',
  GIVEN_NAMES: 'givenNames',
  SURNAMES: 'surnames',
  EMAIL: 'email',
  MINUTES: 'minutes',
  ARRIVED: 'arrived',
  LEFT: 'left',
  PRESENCE: 'presence',
} as const satisfies Record<string, ColumnKind>;
registerEnumType(AttendanceColumn, { name: 'AttendanceColumn' });

@ObjectType({ description: 'As what a column was read.' })
export class AttendanceListColumn {
  @Field(() => AttendanceColumn)
  kind: ColumnKind;

  @Field(() => Int, { description: 'Index into the headings.' })
  column: number;
}

@ObjectType()
export class AttendanceListCount {
  @Field(() => AttendanceListResult)
  result: ListRow['result'];

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'A sheet or a log of a webinar as a file, of one half day.' })
export class AttendanceList {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  sessionId: string;

  @Field(() => ID)
  halfDayId: string;

  @Field()
  fileName: string;

  @Field(() => AttendanceEvidence)
  evidence: ListEvidence;

  @Field(() => AttendanceListStatus)
  status: AttendanceListStatus;

  @Field(() => [String])
  headings: string[];

  @Field(() => [AttendanceListColumn])
  columns: AttendanceListColumn[];

  @Field(() => [AttendanceListCount], { description: 'Only what there is.' })
  counts: AttendanceListCount[];

  @Field(() => Int, { description: 'Rows about people who are not expected, and who were there.' })
  strangers: number;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

@ObjectType()
export class AttendanceListPage {
  @Field(() => [AttendanceList])
  items: AttendanceList[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType()
export class AttendanceListRow {
  @Field(() => Int, { description: 'Of the file, from 1.' })
  line: number;

  @Field({ description: 'As the file has it; empty after thirty days.' })
  name: string;

  @Field()
  email: string;

  @Field(() => AttendanceListResult)
  result: ListRow['result'];

  @Field(() => RefusalCode, { nullable: true, description: 'Of REFUSED.' })
  refusal: string | null;

  @Field(() => String, { nullable: true, description: 'Who it is about, by the name the campus has.' })
  person: string | null;

  @Field(() => AttendancePresence, { nullable: true })
  presence: Presence | null;

  @Field(() => Int, { nullable: true })
  minutes: number | null;

  @Field(() => AttendancePresence, {
    nullable: true,
    description: 'What is recorded now of that person and half day; null: nothing.',
  })
  recordedPresence: Presence | null;

  @Field(() => Int, { nullable: true })
  recordedMinutes: number | null;

  @Field({ description: 'This list said it, and nothing has changed since: undoing takes it back.' })
  isHeld: boolean;
}

@ObjectType()
export class AttendanceListRows {
  @Field(() => [AttendanceListRow])
  items: AttendanceListRow[];

  @Field(() => Int)
  totalCount: number;
}

@InputType()
export class AttendanceListColumnInput {
  @Field(() => AttendanceColumn)
  kind: ColumnKind;

  @Field(() => Int)
  column: number;
}

@InputType()
export class CheckAttendanceListInput {
  @Field(() => ID)
  halfDayId: string;

  @Field(() => AttendanceEvidence, { description: 'SIGNATURE_SHEET or WEBINAR_LOG.' })
  evidence: string;

  @Field()
  fileName: string;

  @Field({ description: 'A CSV or a workbook as base64, 1 MB at most.' })
  content: string;

  @Field(() => [AttendanceListColumnInput], {
    nullable: true,
    description: 'Null: found by their headings.',
  })
  columns?: AttendanceListColumnInput[] | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class ApplyAttendanceListInput {
  @Field(() => ID)
  listId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'At whose table those sat who are not expected; null: they are left out.',
  })
  strangersGroupId?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class UndoAttendanceListInput {
  @Field(() => ID)
  listId: string;

  @Field({ description: 'At least ten letters.' })
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class AttendanceListChecked {
  @Field(() => ID)
  listId: string;
}
@ObjectType()
export class AttendanceListApplied extends AttendanceListChecked {
  @Field(() => Int)
  recorded: number;

  @Field(() => Int)
  walkIns: number;
}
@ObjectType()
export class AttendanceListUndone extends AttendanceListChecked {}

export const CheckAttendanceListResult = resultOf('CheckAttendanceListResult', AttendanceListChecked);
export const ApplyAttendanceListResult = resultOf('ApplyAttendanceListResult', AttendanceListApplied);
export const UndoAttendanceListResult = resultOf('UndoAttendanceListResult', AttendanceListUndone);

@ArgsType()
export class AttendanceListsArgs extends searchedArgs(AttendanceListSort, AttendanceListSort.CREATED, {
  isDescending: true,
}) {
  @Field(() => ID)
  sessionId: string;
}

@ArgsType()
export class AttendanceListRowsArgs extends searchedArgs(AttendanceListRowSort, AttendanceListRowSort.LINE) {
  @Field(() => ID)
  listId: string;

  @Field(() => AttendanceListResult, { nullable: true })
  result: ListRow['result'] | null = null;
}
