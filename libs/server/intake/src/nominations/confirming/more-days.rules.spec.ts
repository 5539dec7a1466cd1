import { describe, expect, it } from '@jest/globals';
import { daysFrom, mayBeDay } from './more-days.rules.ts';

const nominee = { today: '2027-03-01', ends_on: '2027-04-30', confirm_days: 10 };

describe('more days to confirm', () => {
  it.each([
    [[nominee], { least: '2027-03-01', most: '2027-04-30', usual: '2027-03-11' }],
    [[{ ...nominee, ends_on: null }], { least: '2027-03-01', most: '2028-02-29', usual: '2027-03-11' }],
    [
      [{ ...nominee, ends_on: '2027-03-05' }],
      { least: '2027-03-01', most: '2027-03-05', usual: '2027-03-05' },
    ],
    [
      [{ ...nominee, ends_on: '2027-02-01' }],
      { least: '2027-03-01', most: '2027-03-01', usual: '2027-03-01' },
    ],
    [
      [nominee, { today: '2027-03-02', ends_on: '2027-04-15', confirm_days: 20 }],
      { least: '2027-03-02', most: '2027-04-15', usual: '2027-03-22' },
    ],
  ])('begin today and end with the edition: %j', (nominees, days) => {
    expect(daysFrom(nominees)).toEqual(days);
  });

  it.each([
    ['2027-02-28', false],
    ['2027-03-01', true],
    ['2027-04-30', true],
    ['2027-05-01', false],
  ])('%s may be the day: %s', (day, may) => {
    expect(mayBeDay(day, daysFrom([nominee]))).toBe(may);
  });
});
