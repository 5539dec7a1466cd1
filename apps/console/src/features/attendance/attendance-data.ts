import type {
  AttendanceBoard,
  AttendanceListRows,
  AttendanceLists,
  AttendancePeople,
  AttendanceSessions,
  DataOf,
  WalkIns,
} from '@campus/api-client';

export type Session = DataOf<typeof AttendanceSessions>['attendanceSessions']['items'][number];
export type Attendee = DataOf<typeof AttendancePeople>['attendancePeople']['items'][number];
export type Board = NonNullable<DataOf<typeof AttendanceBoard>['attendanceBoard']>;
export type BoardPerson = Board['people'][number];
export type Mark = BoardPerson['marks'][number];
export type Presence = Mark['presence'];
export type WalkIn = DataOf<typeof WalkIns>['walkIns']['items'][number];

export type List = DataOf<typeof AttendanceLists>['attendanceLists']['items'][number];
export type ListRow = DataOf<typeof AttendanceListRows>['attendanceListRows']['items'][number];
export type ListResult = ListRow['result'];
export type ColumnKind = List['columns'][number]['kind'];

/** A whole number from the address; 0 when missing. */
export const pageIn = (text: string | null): number => {
  const page = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(page) && page > 0 ? page : 0;
};

/** The address of a list with its filters; empty ones are left out. */
export const withFilters = (
  path: string,
  filters: Record<string, string | number | null | undefined>,
): string => {
  const words = Object.entries(filters).filter(([, value]) => value);
  const search = new URLSearchParams(words.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
};
