/** What becomes of a row that is about people; `keep`: known already, nothing to change. */
export type RowResult = 'create' | 'update' | 'keep' | 'decide' | 'skip';

/** What a person said of who a row is. */
export type Decision = 'same' | 'new' | 'skip';

/** What a person is told of a row: a code, and what its sentence needs. */
export interface Remark {
  code: string;
  params: Record<string, string>;
}

/** How many rows are left out, or wait for a decision: all of them were wanted. */
export const rowsLeft = (rows: readonly { result: RowResult }[]): number =>
  rows.filter(({ result }) => result === 'skip' || result === 'decide').length;
