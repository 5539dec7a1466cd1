import { type CourseReading, type ModuleStats } from '@campus/content-format';

const columns: { title: string; of: (row: ModuleStats) => string | number }[] = [
  { title: 'module', of: ({ module }) => module },
  { title: 'language', of: ({ locale }) => locale },
  { title: 'lessons', of: ({ lessons }) => lessons },
  { title: 'screens', of: ({ screens }) => screens },
  { title: 'words', of: ({ words }) => words },
  { title: 'minutes', of: ({ minutes }) => minutes },
  { title: 'questions', of: ({ items }) => items },
  { title: 'stale', of: ({ stale }) => stale },
  { title: 'missing', of: ({ missing }) => missing },
];

function table(rows: readonly ModuleStats[]): string[] {
  const cells = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ of }) => String(of(row)))),
  ];
  const widths = columns.map((_column, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  const isNumber = (at: number) => at > 1;
  const pad = (cell: string, at: number) =>
    isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
  return cells.map((line) => line.map(pad).join('  ').trimEnd());
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What a trainer reads: a line for each fault, stale translations, and how much of each module there is. */
export function reportOf(name: string, { problems, stale, stats }: CourseReading): string[] {
  const faults = problems.map(
    ({ file, line, reason, overlay }) => `${overlay ? `${overlay}/` : ''}${file}:${line}  ${reason}`,
  );
  const old = stale.map(
    ({ file, why }) => `${file}  ${why === 'changed' ? 'its source has changed since' : 'was never stamped'}`,
  );
  return [
    ...faults,
    ...(old.length
      ? ['', 'Translations to read against their source (then ./campus content stamp):', ...old]
      : []),
    '',
    ...table(stats.modules),
    '',
    `${name}: ${plural(problems.length, 'fault')}, ${plural(stale.length, 'stale translation')}.`,
  ];
}
