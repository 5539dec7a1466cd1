import { describe, expect, it } from '@jest/globals';
import { keptTerm } from './kept-term.ts';

describe('how long something is kept', () => {
  it.each([
    [7, { unit: 'days', days: 7 }],
    [180, { unit: 'days', days: 180 }],
    [365, { unit: 'months', months: 12 }],
    [730, { unit: 'months', months: 24 }],
  ])('%i days', (days, term) => {
    expect(keptTerm(days)).toEqual(term);
  });
});
