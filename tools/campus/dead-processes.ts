import { type Failure } from './failures.ts';

interface SpecFile {
  /** Its path. */
  name: string;
  status: string;
  message: string;
  assertionResults: { status: string }[];
}

/** A Jest report, as far as a second run of some of its files changes it. */
export interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests?: number;
  testResults: SpecFile[];
}

/** What Jest says of a file whose process a signal ended: Node crashed, and no test of the file was judged. */
const CRASHED = /jest worker process .*was terminated by another process: signal=SIG(SEGV|BUS|ILL|ABRT)/;

/** The files whose process crashed under them. */
export const crashedFiles = ({ testResults }: JestReport): SpecFile[] =>
  testResults.filter(
    ({ status, message, assertionResults }) =>
      status === 'failed' && assertionResults.length === 0 && CRASHED.test(message),
  );

/** The report with what `again` says of the files that crashed. */
export function withSecondRun(report: JestReport, again: JestReport): JestReport {
  const crashed = crashedFiles(report);
  return {
    ...report,
    numPassedTests: report.numPassedTests + again.numPassedTests,
    numFailedTests: report.numFailedTests + again.numFailedTests,
    numPendingTests: report.numPendingTests + again.numPendingTests,
    numTodoTests: (report.numTodoTests ?? 0) + (again.numTodoTests ?? 0),
    testResults: [...report.testResults.filter((file) => !crashed.includes(file)), ...again.testResults],
  };
}

/** Told at the end of the run: a crash is never passed over in silence, whatever the second run says. */
export const toldOfCrashes = (files: readonly SpecFile[]): Failure[] =>
  files.map(({ name, message }) => ({ name, message: message.trim() }));
