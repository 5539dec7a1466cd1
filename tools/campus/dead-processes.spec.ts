import { describe, expect, it } from '@jest/globals';
import { crashedFiles, toldOfCrashes, withSecondRun } from './dead-processes.ts';
import { failuresOfJest } from './failures.ts';
import { tallyOfJest } from './tally.ts';

const CRASH =
  '  ● Test suite failed to run\n\n    A jest worker process (pid=22008) was terminated by another process: ' +
  'signal=SIGSEGV, exitCode=null. Operating system logs may contain more information on why this occurred.\n';

const test = (fullName: string, status: string) => ({ fullName, status, failureMessages: ['why'] });
const file = (name: string, status: string, message: string, ...tests: ReturnType<typeof test>[]) => ({
  name,
  status,
  message,
  assertionResults: tests,
});
const passed = file('/x/plan.spec.ts', 'passed', '', test('a plan', 'passed'));
const crashed = file('/x/pdf.spec.ts', 'failed', CRASH);
const counts = { numFailedTests: 0, numPendingTests: 0 };
const report = { ...counts, numPassedTests: 1, testResults: [passed, crashed] };

describe('a spec file whose process crashed', () => {
  it('is told from one that cannot be loaded, that failed, or that somebody ended', () => {
    const others = [
      file('/x/lost.spec.ts', 'failed', 'Cannot find module'),
      file('/x/red.spec.ts', 'failed', CRASH, test('red', 'failed')),
      file('/x/ended.spec.ts', 'failed', CRASH.replace('SIGSEGV', 'SIGTERM')),
    ];
    expect(crashedFiles({ ...report, testResults: [...others, passed, crashed] })).toEqual([crashed]);
  });

  it('counts as its second run says, and the crash is told all the same', () => {
    const again = {
      ...counts,
      numPassedTests: 2,
      testResults: [file('/x/pdf.spec.ts', 'passed', '', test('a page', 'passed'), test('two', 'passed'))],
    };
    const both = withSecondRun(report, again);
    expect(tallyOfJest(both)).toEqual({ passed: 3, failed: 0, skipped: 0 });
    expect(toldOfCrashes(crashedFiles(report))[0]?.message).toContain('SIGSEGV');
  });

  it('fails where its second run fails, or crashes too', () => {
    const red = file('/x/pdf.spec.ts', 'failed', '', test('a page', 'failed'));
    const failed = withSecondRun(report, {
      ...{ numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 },
      testResults: [red],
    });
    expect(failuresOfJest({ testResults: [red] })).toHaveLength(1);
    expect(tallyOfJest(failed).failed).toBe(1);
    const lost = withSecondRun(report, { ...counts, numPassedTests: 0, testResults: [crashed] });
    expect(tallyOfJest(lost).failed).toBe(1);
  });
});
