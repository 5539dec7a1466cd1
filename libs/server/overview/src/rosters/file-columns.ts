/** Columns of a roster as a file, in the order in which they stand; the name always leads. */
export const fileColumns = [
  'edition',
  'country',
  'institution',
  'post',
  'group',
  'status',
  'basis',
  'progress',
  'lastWork',
  'next',
  'stuck',
  'email',
  'sex',
  'endsOn',
] as const;
export type FileColumn = (typeof fileColumns)[number];
