import { describe, expect, it } from '@jest/globals';
import { holding } from './unit-days.ts';

const now = Date.parse('2026-12-01T10:00:00Z');

describe('a unit', () => {
  it.each([
    ['2026-11-30', 'over'],
    ['', 'over'],
    ['2026-12-01', 'ending'],
    ['2026-12-31', 'ending'],
    ['2027-01-01', 'holds'],
  ])('with %s as its last day is %s on 1 December 2026', (validUntil, state) => {
    expect(holding({ validUntil }, now)).toBe(state);
  });
});
