import { type CourseReading, type Problem, type StaleText } from '@campus/content-format';
import { courseTables, plainTable } from './course-tables.ts';

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const why: Readonly<Record<StaleText['why'], string>> = {
  changed: 'its source has changed since',
  unstamped: 'was never stamped',
  expired: 'is past its "valid-until"',
};

const lineOf = ({ file, line, reason, overlay }: Problem) =>
  `${overlay ? `${overlay}/` : ''}${file}:${line}  ${reason}`;

/** Lines under a heading, or nothing. */
const part = (heading: string, lines: readonly string[]) => (lines.length ? ['', heading, ...lines] : []);

/** What a trainer reads: a line for each error, what is lacking or stale, and how much of each module there is. */
export function reportOf(name: string, { problems, gaps, notes, stale, stats }: CourseReading): string[] {
  const counts = [
    plural(problems.length, 'error'),
    plural(gaps.length, 'gap'),
    plural(notes.length, 'note'),
    `${stale.length} stale`,
  ];
  const old = (isExpired: boolean) =>
    stale
      .filter((each) => (each.why === 'expired') === isExpired)
      .map((each) => `${each.file}  ${why[each.why]}`);
  return [
    ...problems.map(lineOf),
    ...part('What the course still lacks:', gaps.map(lineOf)),
    ...part('To look at again:', notes.map(lineOf)),
    ...part('Translations to read against their source (then ./campus content stamp):', old(false)),
    ...part('Country units to review:', old(true)),
    ...courseTables(stats).flatMap((table) => ['', ...plainTable(table)]),
    '',
    `${name}: ${counts.join(', ')}.`,
  ];
}
