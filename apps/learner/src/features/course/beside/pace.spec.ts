import { describe, expect, it } from '@jest/globals';
import { paceOf, type Pace } from './pace.ts';

describe('the pace that reaches the last day', () => {
  it.each<[string, [steps: number, minutes: number, days: number], Pace | null]>([
    ['is so many steps a week', [16, 160, 55], { per: 'week', steps: 2, minutes: 20 }],
    ['counts a part of a step as one', [17, 160, 55], { per: 'week', steps: 3, minutes: 20 }],
    ['counts whole weeks only', [16, 160, 61], { per: 'week', steps: 2, minutes: 20 }],
    ['says the minutes to the next five', [16, 163, 55], { per: 'week', steps: 2, minutes: 25 }],
    ['says more than an hour to the next quarter', [16, 530, 55], { per: 'week', steps: 2, minutes: 75 }],
    ['is what is left, in the last fortnight', [6, 47, 12], { per: 'days', steps: 6, minutes: 50, days: 13 }],
    ['has a last day that counts', [2, 24, 0], { per: 'days', steps: 2, minutes: 25, days: 1 }],
    ['is no pace for one step: it is what is left', [1, 44, 55], { per: 'sitting', steps: 1, minutes: 44 }],
    ['is none for a quarter of an hour either', [3, 12, 5], { per: 'sitting', steps: 3, minutes: 12 }],
    ['is none when nothing is left', [0, 0, 20], null],
    ['is none when the time is over', [5, 50, -1], null],
  ])('%s', (_, given, expected) => {
    expect(paceOf(...given)).toEqual(expected);
  });
});
