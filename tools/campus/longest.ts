import { relative } from 'node:path';
import { root } from './paths.ts';
import { seconds } from './steps.ts';

/** What a spec file or a story took. */
export interface Took {
  name: string;
  milliseconds: number;
}

interface JestReport {
  /** Moments in milliseconds; `name` is a path. */
  testResults: { name: string; startTime?: number; endTime?: number }[];
}

interface StorySuite {
  specs: { file: string; tests: { results: { duration?: number }[] }[] }[];
  suites?: StorySuite[];
}

/** The spec files of a Jest report. */
export const timesOfJest = ({ testResults }: JestReport): Took[] =>
  testResults.map(({ name, startTime = 0, endTime = 0 }) => ({
    name: relative(root, name),
    milliseconds: endTime - startTime,
  }));

/** The files of a Playwright report: all their stories, with every repetition. */
export function timesOfPlaywright({ suites = [] }: { suites?: StorySuite[] }): Took[] {
  const times = new Map<string, number>();
  const count = (suite: StorySuite): void => {
    for (const { file, tests } of suite.specs)
      for (const { results } of tests)
        for (const { duration = 0 } of results) times.set(file, (times.get(file) ?? 0) + duration);
    suite.suites?.forEach(count);
  };
  suites.forEach(count);
  return [...times].map(([name, milliseconds]) => ({ name, milliseconds }));
}

const TOLD = 12;
/** Less is nothing to look at. */
const WORTH_TELLING = 10_000;

/** Where the time of a run went, a line each, the longest first; empty when nothing took long. */
export function longest(times: readonly Took[]): string {
  const long = times
    .filter(({ milliseconds }) => milliseconds >= WORTH_TELLING)
    .toSorted((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, TOLD);
  if (long.length === 0) return '';
  return [
    'The longest:',
    ...long.map(({ name, milliseconds }) => `${seconds(milliseconds)}  ${name}`),
    '',
  ].join('\n');
}
