import TestSequencer from '@jest/test-sequencer';

type Tests = Parameters<TestSequencer['sort']>[0];

/** The groups of the API's specs before everything else, both in the order they came in. */
export function groupsFirst<Test extends { path: string }>(tests: readonly Test[]): Test[] {
  const isGroup = ({ path }: Test) => path.includes('/dist-specs/');
  return [...tests.filter(isGroup), ...tests.filter((test) => !isGroup(test))];
}

/**
 * Makes Jest start with the files that took longest the last time, or, where nothing is known, with the
 * largest ones. A group of the API's specs is a file of a few imports and takes minutes: on a fresh clone the
 * groups would come last, and one worker would wait for the other.
 */
export default class LongestFirst extends TestSequencer {
  override async sort(tests: Tests): Promise<Tests> {
    return groupsFirst(await super.sort(tests));
  }
}
