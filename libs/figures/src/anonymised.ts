import { SMALLEST } from './threshold.ts';

/**
 * Rows about people in which nobody stands out: each combination of the columns that tell people apart occurs at least
 * `smallest` times. Where it does not, the columns are left blank (null) one after the other, in the order given, until
 * it does; rows that are still too few when all are blank are left out. The rows are returned ordered by their columns,
 * which reveals nothing about the order they were given in.
 * @param columns what tells people apart, the least needed first
 */
export function anonymised<Column extends string, Row extends Record<Column, string | null>>(
  rows: readonly Row[],
  columns: readonly Column[],
  smallest = SMALLEST,
): Row[] {
  const kept: Row[] = [];
  let rest = [...rows];
  for (let blank = 0; blank <= columns.length && rest.length > 0; blank++) {
    const coarse = rest.map((row) => withBlanks(row, columns.slice(0, blank)));
    const sizes = new Map<string, number>();
    for (const row of coarse) sizes.set(keyOf(row, columns), (sizes.get(keyOf(row, columns)) ?? 0) + 1);
    const isMany = (row: Row) => (sizes.get(keyOf(row, columns)) ?? 0) >= smallest;
    kept.push(...coarse.filter(isMany));
    rest = coarse.filter((row) => !isMany(row));
  }
  return kept
    .map((row) => ({ row, key: JSON.stringify(Object.entries(row)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}

const withBlanks = <Row extends object>(row: Row, columns: readonly string[]): Row => ({
  ...row,
  ...Object.fromEntries(columns.map((column) => [column, null])),
});

const keyOf = <Column extends string>(
  row: Record<Column, string | null>,
  columns: readonly Column[],
): string => JSON.stringify(columns.map((column) => row[column]));
