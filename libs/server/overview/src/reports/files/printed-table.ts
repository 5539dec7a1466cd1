import { numberIn } from '@campus/content-format/numbers';
import { type CellValue } from '@campus/tabular';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type SheetTable } from './figures-sheet.ts';

/** A cell as documents print it. */
export const printed = (value: CellValue, locale: Locale): string =>
  typeof value === 'number' ? numberIn(value, locale) : String(value ?? '');

/** Which columns hold numbers, some of which may be hidden. */
export const areNumbers = ({ head, rows }: SheetTable): boolean[] =>
  head.map((_name, at) => rows.some((row) => typeof row[at] === 'number'));

/** Columns beside the first that can be read on a page. */
const COLUMNS = 7;

/** A wide table as several, each with its first column. */
export function narrow(table: SheetTable): SheetTable[] {
  const [first = '', ...rest] = table.head;
  const count = Math.ceil(rest.length / COLUMNS);
  if (count < 2) return [table];
  const each = Math.ceil(rest.length / count);
  return Array.from({ length: count }, (_none, i) => {
    const [from, to] = [1 + i * each, 1 + (i + 1) * each];
    return {
      name: `${table.name} (${i + 1}/${count})`,
      head: [first, ...table.head.slice(from, to)],
      rows: table.rows.map((row) => [row[0] ?? '', ...row.slice(from, to)]),
    };
  });
}

/** The share of a page's width that each column takes: the first is wider. */
export const sharesFor = (count: number): number[] => {
  const first = 0.3;
  return Array.from({ length: count }, (_none, i) =>
    i === 0 ? first : (1 - first) / Math.max(1, count - 1),
  );
};

export const FIGURE_SHARES = [0.34, 0.12, 0.18, 0.12, 0.24];
export const DEFINITION_SHARES = [0.28, 0.72];
