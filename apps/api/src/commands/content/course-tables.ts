import {
  type CountryStats,
  type CourseStats,
  type GuessStats,
  type ModuleStats,
  type PoolStats,
} from '@campus/content-format';

/** One table; numbers are aligned right. */
interface Table {
  title: string;
  columns: { title: string; isNumber: boolean }[];
  rows: string[][];
}

interface Column<Row> {
  title: string;
  of: (row: Row) => string | number;
}

function tableOf<Row>(title: string, columns: Column<Row>[], rows: readonly Row[]): Table {
  const isNumber = ({ of }: Column<Row>) => rows.some((row) => typeof of(row) === 'number');
  return {
    title,
    columns: columns.map((column) => ({ title: column.title, isNumber: isNumber(column) })),
    rows: rows.map((row) => columns.map(({ of }) => String(of(row)))),
  };
}

const moduleColumns: Column<ModuleStats>[] = [
  { title: 'module', of: ({ module }) => module },
  { title: 'language', of: ({ locale }) => locale },
  { title: 'lessons', of: ({ lessons }) => lessons },
  { title: 'screens', of: ({ screens }) => screens },
  { title: 'words', of: ({ words }) => words },
  { title: 'minutes', of: ({ minutes }) => minutes },
  { title: 'questions', of: ({ items }) => items },
  { title: 'scenarios', of: ({ scenarios }) => scenarios },
  { title: 'cards', of: ({ cards }) => cards },
  { title: 'units', of: ({ units }) => units },
  { title: 'stale', of: ({ stale }) => stale },
  { title: 'missing', of: ({ missing }) => missing },
];

/** `4 (7–9)`: outcomes, and how many questions the poorest and the richest of them have. */
function outcomesOf({ outcomes }: PoolStats): string {
  const counts = Object.values(outcomes);
  return counts.length ? `${counts.length} (${Math.min(...counts)}–${Math.max(...counts)})` : '0';
}

const poolColumns: Column<PoolStats>[] = [
  { title: 'pool', of: ({ pool }) => pool },
  { title: 'questions', of: ({ items }) => items },
  { title: 'at least', of: ({ minimum }) => minimum ?? '–' },
  { title: 'easy/middle/hard', of: ({ difficulty }) => difficulty.join('/') },
  { title: 'outcomes (questions each)', of: outcomesOf },
  { title: 'right at a/b/c/d', of: ({ positions }) => positions.join('/') || '–' },
  { title: 'right is longest', of: ({ longest, single }) => (single ? `${longest} %` : '–') },
  { title: 'all/none of the above', of: ({ catchAll }) => catchAll },
];

const shares = (figures: readonly number[]) => figures.join('/') || '–';

const guessColumns: Column<GuessStats>[] = [
  { title: 'set', of: ({ set }) => set },
  { title: 'language', of: ({ locale }) => locale },
  { title: 'one right', of: ({ single }) => single },
  { title: 'right by length, %', of: ({ ranks }) => shares(ranks) },
  { title: 'right by place, %', of: ({ places }) => shares(places) },
  { title: 'answered from words, %', of: ({ words }) => words },
];

const countryColumns: Column<CountryStats>[] = [
  { title: 'country', of: ({ country }) => country },
  { title: 'lesson', of: ({ lesson }) => lesson },
  { title: 'owner', of: ({ owner }) => owner },
  { title: 'reviewed', of: ({ reviewedOn }) => reviewedOn },
  { title: 'valid until', of: ({ validUntil }) => validUntil },
  { title: 'facts missing', of: ({ missing }) => missing },
];

/** What there is of a course: its modules in each language, its pools, what countries have added. */
export function courseTables({ modules, pools, guessing, countries }: CourseStats): Table[] {
  return [
    tableOf('Modules', moduleColumns, modules),
    tableOf('Pools of questions', poolColumns, pools),
    tableOf('What options give away', guessColumns, guessing),
    tableOf('Country units', countryColumns, countries),
  ].filter(({ rows }) => rows.length > 0);
}

const widthsOf = ({ columns, rows }: Table, least = 0) =>
  columns.map(({ title }, at) => Math.max(least, title.length, ...rows.map((row) => row[at]?.length ?? 0)));

const padded =
  ({ columns }: Table, widths: number[]) =>
  (cell: string, at: number) =>
    columns[at]?.isNumber ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);

/** For a terminal. */
export function plainTable(table: Table): string[] {
  const pad = padded(table, widthsOf(table));
  const lines = [table.columns.map(({ title }) => title), ...table.rows];
  return lines.map((line) => line.map(pad).join('  ').trimEnd());
}

/** A table for a Markdown page, formatted as Prettier does. */
export function markdownTable(table: Table): string[] {
  const widths = widthsOf(table, 3);
  const pad = padded(table, widths);
  const rule = table.columns.map(({ isNumber }, at) =>
    isNumber ? `${'-'.repeat((widths[at] ?? 3) - 1)}:` : '-'.repeat(widths[at] ?? 3),
  );
  const lines = [
    table.columns.map(({ title }, at) => pad(title, at)),
    rule,
    ...table.rows.map((row) => row.map(pad)),
  ];
  return lines.map((line) => `| ${line.join(' | ')} |`);
}
