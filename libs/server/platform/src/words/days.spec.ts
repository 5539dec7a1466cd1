import { describe, expect, it } from '@jest/globals';
import { minuteIn, todayIn } from './days.ts';

const evening = new Date('2027-01-01T03:05:00Z');

describe('the day where somebody is', () => {
  it.each([
    ['America/Mexico_City', '2026-12-31', '2026-12-31 21:05'],
    ['America/Los_Angeles', '2026-12-31', '2026-12-31 19:05'],
    ['UTC', '2027-01-01', '2027-01-01 03:05'],
    ['Asia/Tokyo', '2027-01-01', '2027-01-01 12:05'],
  ])('%s', (zone, day, minute) => {
    expect(todayIn(zone, evening)).toBe(day);
    expect(minuteIn(zone, evening)).toBe(minute);
  });

  it('midnight is the hour 00', () => {
    expect(minuteIn('UTC', new Date('2027-01-01T00:00:00Z'))).toBe('2027-01-01 00:00');
  });
});
