/**
 * What happens to a row that is about people; `keep`: known already, nothing to change; `wait`: there is no seat, and it
 * goes on the waiting list.
 */
export const rowResults = ['create', 'update', 'keep', 'wait', 'decide', 'skip'] as const;
export type RowResult = (typeof rowResults)[number];

/** What a person said about who a row is. */
export const rowDecisions = ['same', 'new', 'skip'] as const;
export type Decision = (typeof rowDecisions)[number];

/** Rows are written whole or not at all, or the good ones without the rest. */
export const listModes = ['good_rows', 'all'] as const;
export type ListMode = (typeof listModes)[number];

/** What a person reads about a row: a code, and what its sentence needs. */
export interface Remark {
  code: string;
  params: Record<string, string>;
}

/** How many rows are left out, or wait for a decision: all of them were wanted. */
export const rowsLeft = (rows: readonly { result: RowResult }[]): number =>
  rows.filter(({ result }) => result === 'skip' || result === 'decide').length;
