import { describe, expect, it } from '@jest/globals';
import { startOfDay } from './start-of-day.ts';

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
