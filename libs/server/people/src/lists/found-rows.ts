import { type Order } from '@campus/platform/database/order.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { plainWords } from '../people/plain-words.ts';

/** By what lists are ordered. */
export const listSorts = ['created', 'file', 'owner', 'status'] as const;

/** By what the rows of a list are ordered. */
export const rowSorts = ['line', 'name', 'result'] as const;

export interface RowFilter<Result extends string> extends Order<(typeof rowSorts)[number]> {
  /** Null: any. */
  result: Result | null;
  search: string | null;
}

interface Found<Row> {
  items: Row[];
  totalCount: number;
}

const byWords = new Intl.Collator('es');

/**
 * Searches and orders the rows of a list stored as one value, a thousand at most. `results` sort in the given
 * order; of a row's `names` the first one present decides its place, and all of them are searched.
 */
export function foundRows<Result extends string, Row extends { line: number; result: Result }>(
  rows: readonly Row[],
  { result, search, sort, isDescending }: RowFilter<Result>,
  results: readonly Result[],
  names: (row: Row) => readonly string[],
  { limit, offset }: Page,
): Found<Row> {
  const words = plainWords(search ?? '');
  const nameOf = (row: Row) => names(row).find(Boolean) ?? '';
  const compare = {
    line: () => 0,
    name: (a: Row, b: Row) => byWords.compare(nameOf(a), nameOf(b)),
    result: (a: Row, b: Row) => results.indexOf(a.result) - results.indexOf(b.result),
  }[sort];
  const way = isDescending ? -1 : 1;
  const found = rows
    .filter(
      (row) => (result === null || row.result === result) && plainWords(names(row).join(' ')).includes(words),
    )
    .sort((a, b) => way * (compare(a, b) || a.line - b.line));
  return { items: found.slice(offset, offset + limit), totalCount: found.length };
}
