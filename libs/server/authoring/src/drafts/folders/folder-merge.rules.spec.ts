import { describe, expect, it } from '@jest/globals';
import { pulledInto, pushedFrom } from './folder-merge.rules.ts';

/** A file as it was pulled, as it is in the folder, as it is in the draft; `-`: there is none. */
const trees = (was: string, mine: string, theirs: string) => {
  const tree = (hash: string) => new Map(hash === '-' ? [] : [['es.md', hash]]);
  return { remembered: tree(was), here: tree(mine), there: tree(theirs) };
};

describe('a pull', () => {
  it.each([
    ['nothing new', 'a', 'a', 'a', 'stays'],
    ['changed there', 'a', 'a', 'b', 'taken'],
    ['changed here', 'a', 'b', 'a', 'stays'],
    ['changed on both sides', 'a', 'b', 'c', 'conflict'],
    ['changed on both sides in the same way', 'a', 'b', 'b', 'stays'],
    ['new there', '-', '-', 'b', 'taken'],
    ['new here', '-', 'b', '-', 'stays'],
    ['new on both sides', '-', 'b', 'c', 'conflict'],
    ['removed there', 'a', 'a', '-', 'removed'],
    ['removed here', 'a', '-', 'a', 'stays'],
    ['removed there, changed here', 'a', 'b', '-', 'conflict'],
    ['removed here, changed there', 'a', '-', 'b', 'conflict'],
    ['removed on both sides', 'a', '-', '-', 'stays'],
  ])('%s', (_name, was, mine, theirs, expected) => {
    const { take, remove, conflicts } = pulledInto(trees(was, mine, theirs));
    const found = [take.size && 'taken', remove.length && 'removed', conflicts.length && 'conflict'];
    expect(found.filter(Boolean).join() || 'stays').toBe(expected);
  });
});

describe('a push', () => {
  const change = (seen: string | null, becomes: string | null) => ({ path: 'es.md', seen, becomes });

  it.each([
    ['nothing new', 'a', 'a', 'a', [], []],
    ['changed here', 'a', 'b', 'a', [change('a', 'b')], []],
    ['new here', '-', 'b', '-', [change(null, 'b')], []],
    ['removed here', 'a', '-', 'a', [change('a', null)], []],
    ['changed there', 'a', 'a', 'b', [], ['es.md']],
    ['removed there', 'a', 'a', '-', [], ['es.md']],
    ['changed on both sides', 'a', 'b', 'c', [], ['es.md']],
    ['changed on both sides in the same way', 'a', 'b', 'b', [], []],
  ])('%s', (_name, was, mine, theirs, changes, moved) => {
    expect(pushedFrom(trees(was, mine, theirs))).toEqual({ changes, moved });
  });
});
