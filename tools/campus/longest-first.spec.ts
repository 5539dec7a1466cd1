import { expect, it } from '@jest/globals';
import { groupsFirst } from './longest-first.sequencer.ts';

it('begins with the groups of specs, and leaves the order of the rest', () => {
  const paths = ['/libs/b.spec.ts', '/apps/api/dist-specs/group-02.spec.ts', '/libs/a.spec.ts'];
  expect(groupsFirst(paths.map((path) => ({ path }))).map(({ path }) => path)).toEqual([
    '/apps/api/dist-specs/group-02.spec.ts',
    '/libs/b.spec.ts',
    '/libs/a.spec.ts',
  ]);
});
