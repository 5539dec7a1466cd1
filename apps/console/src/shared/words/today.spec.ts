import { describe, expect, it } from '@jest/globals';
import { todayIn } from './today.ts';

describe('today', () => {
  it.each([
    ['America/Mexico_City', '2026-12-31'],
    ['Asia/Tokyo', '2027-01-01'],
  ])('is the day of the reader in %s', (zone, day) => {
    expect(todayIn(zone, new Date('2027-01-01T03:05:00Z'))).toBe(day);
  });
});
