import { describe, expect, it } from '@jest/globals';
import { reviewOf, type ReviewPart, type ReviewPolicy } from './index.ts';

const all: ReviewPart[] = ['responses', 'keys', 'feedback', 'rationale'];
const nothing = { responses: false, keys: false, feedback: false, rationale: false };
const everything = { responses: true, keys: true, feedback: true, rationale: true };

describe('reviewOf', () => {
  it.each<[ReviewPolicy['when'], boolean, boolean | null, number | null, boolean]>([
    ['finished', false, true, 0, false],
    ['finished', true, false, 2, true],
    ['finished', true, null, null, true],
    ['passed', true, true, 2, true],
    ['passed', true, false, 0, false],
    ['passed', true, null, 0, false],
    ['passed', false, true, 1, false],
    ['last-attempt', true, true, 1, false],
    ['last-attempt', true, true, 0, true],
    ['last-attempt', true, false, 0, true],
    ['last-attempt', true, false, -1, true],
    ['last-attempt', true, true, null, false],
    ['last-attempt', false, false, 0, false],
    ['never', true, true, 0, false],
  ])('when %s, finished %p, passed %p, left %p: %p', (when, finished, passed, attemptsLeft, open) => {
    const state = { finished, passed, attemptsLeft };
    expect(reviewOf({ when, show: all }, state)).toEqual(open ? everything : nothing);
    expect(reviewOf({ when, show: [] }, state)).toEqual(nothing);
  });

  it.each(all)('shows only what the policy names: %s', (part) => {
    const shown = reviewOf(
      { when: 'finished', show: [part] },
      { finished: true, passed: null, attemptsLeft: 1 },
    );
    expect(shown).toEqual({ ...nothing, [part]: true });
  });
});
