/** What `./campus test` counts: every test of Jest and Playwright, and each check as one. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The line a machine reads: `12 passed, 0 failed`, with `, 3 skipped` when there are any. */
export const summary = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests?: number;
  /** One for each spec file; one that could not be loaded has failed without a test. */
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** Counts a Jest report; a file that crashed counts as one failed test. */
export function tallyOfJest(report: JestReport): Tally {
  const crashed = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + crashed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  /** Faults outside any test: a spec that does not load, a server that does not start. */
  errors: unknown[];
}

/**
 * Counts a Playwright report. A story may be repeated on a busy runner, if its configuration allows it; the
 * chaos never is.
 */
export function tallyOfPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** A run is good only when its program succeeded and something was tested. */
export function judged(tally: Tally, exitCode: number): Tally {
  const isSilent = tally.passed + tally.failed + tally.skipped === 0;
  const isContradiction = exitCode !== 0 && tally.failed === 0;
  return isSilent || isContradiction ? { ...tally, failed: tally.failed + 1 } : tally;
}
