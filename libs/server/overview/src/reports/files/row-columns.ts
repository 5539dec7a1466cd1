/** Columns of the rows without names. */
export const rowColumns = [
  'edition',
  'country',
  'institution_kind',
  'sex',
  'language',
  'started',
  'completed',
  'achieved',
  'granted',
  'pre',
  'post',
] as const;
export type RowColumn = (typeof rowColumns)[number];
