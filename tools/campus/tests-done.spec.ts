import { expect, it } from '@jest/globals';
import { SPECS } from './patience.ts';
import TestsDone from './tests-done.reporter.ts';

it('says within a file that it gets on, in words that who waits understands', () => {
  const told: string[] = [];
  let now = 0;
  const reporter = new TestsDone(null, { now: () => now, tell: (line: string) => told.push(line) });
  for (let second = 1; second <= 70; second += 1) {
    now = second * 1000;
    reporter.onTestCaseResult();
  }
  expect(told).toEqual(['DONE 30 tests\n', 'DONE 60 tests\n']);
  expect(told.every((line) => SPECS.sign.test(line.trimEnd()))).toBe(true);
});
