import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, keepsWeekdays, sameWeekday } from './edition-shift.ts';

describe('moving dates', () => {
  it.each([
    ['2027-01-11', '2027-01-11', 0],
    ['2027-01-11', '2027-03-01', 49],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-03-01', '2027-01-11', -49],
    ['2026-03-07', '2026-03-09', 2],
  ])('from %s to %s is %p days, and back', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });

  it.each([
    [0, true],
    [7, true],
    [-14, true],
    [1, false],
    [-6, false],
  ])('by %p days keeps weekdays: %p', (days, keeps) => {
    expect(keepsWeekdays(days)).toBe(keeps);
  });

  it.each([
    // A Monday, and the days around another Monday.
    ['2027-01-11', '2027-03-01', '2027-03-01'],
    ['2027-01-11', '2027-03-02', '2027-03-01'],
    ['2027-01-11', '2027-03-04', '2027-03-01'],
    ['2027-01-11', '2027-03-05', '2027-03-08'],
    ['2027-01-11', '2027-02-28', '2027-03-01'],
    ['2027-03-01', '2027-01-12', '2027-01-11'],
  ])('the weekday of %s nearest to %s is %s', (from, wanted, day) => {
    expect(sameWeekday(from, wanted)).toBe(day);
  });
});
