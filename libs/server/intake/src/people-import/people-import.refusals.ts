import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes of importing people, besides NOT_FOUND and INPUT_INVALID {field}. Why a single row is skipped is data, not a refusal. */
refusesWith([
  // {limit} megabytes
  'IMPORT_TOO_LARGE',
  // {limit} lists of one person that are not finished
  'IMPORTS_TOO_MANY',
  // The list is in another state by now: a repeat, or somebody else went on with it.
  'IMPORT_MOVED_ON',
  // {fields}: names or address are not among the columns chosen
  'IMPORT_FIELDS_MISSING',
  // {count} rows that are skipped or undecided, and all were to be imported
  'IMPORT_ROWS_LEFT',
  // {count}: how many rows could be taken back by now, another number than was shown.
  'UNDO_DIFFERS',
  // File and rows were deleted after their time
  'IMPORT_EXPIRED',
]);
