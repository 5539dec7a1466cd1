import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { longest, timesOfJest, timesOfPlaywright } from './longest.ts';
import { root } from './paths.ts';

describe('what took long in a run', () => {
  it('is a spec file, from its beginning to its end', () => {
    const name = join(root, 'libs/ui/src/button.spec.tsx');
    expect(timesOfJest({ testResults: [{ name, startTime: 1_000, endTime: 3_500 }] })).toEqual([
      { name: 'libs/ui/src/button.spec.tsx', milliseconds: 2_500 },
    ]);
  });

  it('is a file of stories, each as often as it was told', () => {
    const told = (...durations: number[]) => ({ results: durations.map((duration) => ({ duration })) });
    const file = 'offline.spec.ts';
    const suites = [
      { specs: [{ file, tests: [told(5, 6)] }], suites: [{ specs: [{ file, tests: [told(7)] }] }] },
    ];
    expect(timesOfPlaywright({ suites })).toEqual([{ name: file, milliseconds: 18 }]);
  });

  it('is told the longest first, and only what took ten seconds', () => {
    const times = [
      { name: 'short', milliseconds: 9_999 },
      { name: 'long', milliseconds: 12_340 },
      { name: 'longer', milliseconds: 100_000 },
    ];
    expect(longest(times)).toBe('The longest:\n 100.0 s  longer\n  12.3 s  long\n');
    expect(longest(times.slice(0, 1))).toBe('');
  });
});
