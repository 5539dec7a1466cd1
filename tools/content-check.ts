// Prints every fault of a course folder, then what it holds: `node tools/content-check.ts FOLDER [--json] [--strict]`.
import { parseArgs } from 'node:util';
import { readCourse } from '@campus/content-format';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    overlay: { type: 'string', multiple: true, default: [] },
  },
});
const [folder] = positionals;
if (!folder) {
  console.error('Usage: node tools/content-check.ts FOLDER [--overlay FOLDER]… [--strict] [--json]');
  process.exit(2);
}

const { bundle, problems, stale, stats } = await readCourse(folder, { overlays: values.overlay });
if (values.json) {
  console.log(JSON.stringify({ hash: bundle?.hash ?? null, problems, stale, stats }, null, 2));
} else {
  for (const { file, line, reason, overlay } of problems) {
    console.log(`${file}:${line}  ${reason}${overlay ? ` (from the overlay ${overlay})` : ''}`);
  }
  if (problems.length > 0) console.log('');
  const header = [
    'module',
    'language',
    'lessons',
    'screens',
    'words',
    'minutes',
    'items',
    'stale',
    'missing',
  ];
  const rows = stats.modules.map((row) => [
    row.module,
    row.locale,
    ...[row.lessons, row.screens, row.words, row.minutes, row.items, row.stale, row.missing].map(String),
  ]);
  const widths = header.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]): string =>
    cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  console.log([header, ...rows].map(line).join('\n'));
  for (const { file, why } of stale) {
    const said = why === 'changed' ? 'the source has changed since this was translated' : 'not stamped yet';
    console.log(`stale: ${file}  ${said}`);
  }
  console.log(problems.length === 0 ? '\nNo faults.' : `\n${problems.length} faults.`);
}
process.exitCode = problems.length > 0 || (values.strict && stale.length > 0) ? 1 : 0;
