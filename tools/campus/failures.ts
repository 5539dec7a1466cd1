import { stripVTControlCharacters } from 'node:util';

/** One failure, as repeated at the end of a run. */
export interface Failure {
  name: string;
  /** Why, as the program that found it said. */
  message: string;
}

interface JestReport {
  testResults: {
    /** The path of the spec file. */
    name: string;
    status: string;
    /** What a file said that could not be loaded. */
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[];
  }[];
}

const TEST_LINES = 15;
const STORY_LINES = 25;
const CHECK_LINES = 30;

/** Frames of the test runners are of no use in a stack. */
const FOREIGN = /^\s+at .*(node_modules|node:internal)/;

const firstLines = (text: string, count: number): string => {
  const all = stripVTControlCharacters(text).trim().split('\n');
  const lines = all.filter((line) => !FOREIGN.test(line));
  const left = lines.length - count;
  return left <= 0 ? lines.join('\n') : [...lines.slice(0, count), `… (${left} more lines above)`].join('\n');
};

/** A program that ended without a report said last what ended it. */
const lastLines = (text: string, count: number): string =>
  stripVTControlCharacters(text).trim().split('\n').slice(-count).join('\n');

/** The tests of a Jest report that failed, and the files that crashed. */
export const failuresOfJest = ({ testResults }: JestReport): Failure[] =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0)
      return [{ name, message: firstLines(message, TEST_LINES) }];
    return failed.map(({ fullName, failureMessages }) => ({
      name: fullName,
      message: firstLines((failureMessages ?? []).join('\n\n'), TEST_LINES),
    }));
  });

interface Story {
  title: string;
  file: string;
  line: number;
  tests: {
    status: string;
    annotations?: { type: string; description?: string }[];
    results: { status?: string | undefined; errors: { message?: string }[] }[];
  }[];
}

interface StorySuite {
  specs: Story[];
  suites?: StorySuite[];
}

interface PlaywrightReport {
  suites?: StorySuite[];
  errors: unknown[];
}

const storiesIn = ({ specs, suites = [] }: StorySuite): Story[] => [...specs, ...suites.flatMap(storiesIn)];

const words = (error: unknown): string => {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
};

/** The stories of a Playwright report with `status`, each with the errors of its first run. */
const storiesThat = (report: PlaywrightReport, status: string): Failure[] =>
  (report.suites ?? []).flatMap(storiesIn).flatMap(({ title, file, line, tests }) =>
    tests
      .filter((test) => test.status === status)
      .map(({ results }) => ({
        name: `${file}:${line} › ${title}`,
        message: firstLines(
          (results.find(({ errors }) => errors.length > 0)?.errors ?? []).map(words).join('\n\n'),
          STORY_LINES,
        ),
      })),
  );

/** The stories that failed, and what failed outside any story. */
export const failuresOfPlaywright = (report: PlaywrightReport): Failure[] => [
  ...storiesThat(report, 'unexpected'),
  ...report.errors.map((error) => ({
    name: 'outside any story',
    message: firstLines(words(error), STORY_LINES),
  })),
];

/** Stories that failed and passed when repeated: luck, until somebody knows why. */
export const unsteadyStories = (report: PlaywrightReport): Failure[] => storiesThat(report, 'flaky');

/** What stories said with an annotation `said`, each sentence once, with how many said it. */
export function saidByStories({ suites = [] }: PlaywrightReport): Failure[] {
  const counts = new Map<string, number>();
  for (const { tests } of suites.flatMap(storiesIn))
    for (const { type, description = '' } of tests.flatMap(({ annotations = [] }) => annotations))
      if (type === 'said') counts.set(description, (counts.get(description) ?? 0) + 1);
  return [...counts].map(([message, count]) => ({ name: `${count} stories`, message }));
}

/** A check that failed, or a program that crashed before it could report. */
export const failureOfCheck = (name: string, output: string): Failure => ({
  name,
  message: firstLines(output, CHECK_LINES),
});

export const failureOfProgram = (name: string, output: string): Failure => ({
  name: `${name} ended before a report was whole`,
  message: lastLines(output, CHECK_LINES),
});

/** The end of a run's output, for people who read only that; empty when there is nothing to report. */
export function retold(title: string, failures: readonly Failure[]): string {
  if (failures.length === 0) return '';
  const each = failures.map(
    ({ name, message }) => `● ${name}\n\n${message.replaceAll(/^(?=.)/gm, '    ')}\n`,
  );
  return `${title}\n\n${each.join('\n')}`;
}
