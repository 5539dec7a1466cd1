import { describe, expect, it } from '@jest/globals';
import { opensAfterEnd, suggestedOpening } from './releases.rules.ts';

describe('the day a module opens', () => {
  it.each([
    ['2031-03-02', '2031-03-02', false],
    ['2031-03-03', '2031-03-02', true],
    ['2031-03-03', null, false],
  ])('%s, in an edition that ends on %s: after its end %p', (opensOn, endsOn, isAfter) => {
    expect(opensAfterEnd(opensOn, endsOn)).toBe(isAfter);
  });

  it.each([
    ['one a week without an end', null, ['2031-01-06', '2031-01-13', '2031-03-10']],
    ['one a week where the last has its week', '2031-03-16', ['2031-01-06', '2031-01-13', '2031-03-10']],
    ['six days each where a week is one too many', '2031-03-10', ['2031-01-06', '2031-01-12', '2031-03-01']],
    ['a day each', '2031-01-15', ['2031-01-06', '2031-01-07', '2031-01-15']],
    [
      'all on the first where there are fewer days than modules',
      '2031-01-07',
      ['2031-01-06', '2031-01-06', '2031-01-06'],
    ],
  ])('is suggested %s', (_how, endsOn, expected) => {
    const days = [0, 1, 9].map((place) => suggestedOpening({ startsOn: '2031-01-06', endsOn }, place, 10));
    expect(days).toEqual(expected);
    for (const day of days) expect(opensAfterEnd(day, endsOn)).toBe(false);
  });
});
