import { type Locale } from '@campus/platform/graphql/locale.ts';
import { attendanceWords } from '../words/attendance.words.ts';
import { type ColumnKind } from './read-list.ts';

/** The columns of an empty sheet: who, and how long they were there. */
export const emptySheetColumns = [
  'givenNames',
  'surnames',
  'email',
  'presence',
  'minutes',
] as const satisfies readonly ColumnKind[];

export const emptySheetHeadings = (locale: Locale): string[] =>
  emptySheetColumns.map((column) => attendanceWords(locale)(`list.column.${column}`));
