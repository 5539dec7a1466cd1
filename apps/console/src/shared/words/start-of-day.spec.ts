import { describe, expect, it } from '@jest/globals';
import { nextMonday, startOfDay } from './start-of-day.ts';

describe('a day begins', () => {
  it.each([
    ['2026-12-03', 'UTC', 0, '2026-12-03T00:00:00.000Z'],
    ['2026-12-03', 'America/Mexico_City', 0, '2026-12-03T06:00:00.000Z'],
    ['2026-12-03', 'America/Mexico_City', 1, '2026-12-04T06:00:00.000Z'],
    ['2026-12-31', 'Asia/Kolkata', 1, '2026-12-31T18:30:00.000Z'],
    ['2026-03-08', 'America/New_York', 0, '2026-03-08T05:00:00.000Z'],
    ['2026-03-08', 'America/New_York', 1, '2026-03-09T04:00:00.000Z'],
  ])('%s in %s, and %i later', (day, zone, later, expected) => {
    expect(startOfDay(day, zone, later)).toBe(expected);
  });

  it('never, when it is none', () => {
    expect(startOfDay('2026-13-45', 'UTC')).toBeNull();
  });
});

describe('the next week begins', () => {
  // In Mexico it is still Sunday when in Madrid it is Monday.
  it.each([
    ['a Sunday evening', '2026-12-07T03:00:00Z', 'America/Mexico_City', '2026-12-07T06:00:00.000Z'],
    ['the same moment elsewhere', '2026-12-07T03:00:00Z', 'Europe/Madrid', '2026-12-13T23:00:00.000Z'],
    ['a Monday', '2026-11-30T18:00:00Z', 'America/Mexico_City', '2026-12-07T06:00:00.000Z'],
    ['a Saturday', '2026-12-05T18:00:00Z', 'America/Mexico_City', '2026-12-07T06:00:00.000Z'],
  ])('on Monday, asked on %s', (_when, now, zone, expected) => {
    expect(nextMonday(zone, new Date(now))).toBe(expected);
  });
});
