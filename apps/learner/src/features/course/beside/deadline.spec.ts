import { describe, expect, it } from '@jest/globals';
import { daysLeft, differsIn } from './deadline.ts';

const mexico = { at: '2026-12-04T05:59:59.999Z', timeZone: 'America/Mexico_City' };

describe('daysLeft', () => {
  it.each([
    ['2026-11-24T16:00:00Z', 9],
    // Still 2 December in Mexico, already the 3rd in Greenwich.
    ['2026-12-03T05:30:00Z', 1],
    ['2026-12-03T06:00:00Z', 0],
    ['2026-12-04T05:59:00Z', 0],
    ['2026-12-04T06:00:00Z', -1],
  ])('counts days of the zone of the deadline: at %s there are %i', (now, days) => {
    expect(daysLeft(mexico, Date.parse(now))).toBe(days);
  });
});

describe('differsIn', () => {
  it('compares the clocks at that moment, not the names of the zones', () => {
    expect(differsIn(mexico.at, 'America/Mexico_City', 'America/Managua')).toBe(false);
    expect(differsIn(mexico.at, 'America/Mexico_City', 'America/New_York')).toBe(true);
  });
});
