import { describe, expect, it } from '@jest/globals';
import { currentUntil, drillsBy, drillToOffer } from './index.ts';

const atlantic = { key: 'atlantic', opens: '06-01' };
const pacific = { key: 'pacific', opens: '05-15' };
const newYear = { key: 'rains', opens: '01-05' };

describe('the drills that are due by a day', () => {
  it.each<[string, string, (typeof atlantic)[], string, string[]]>([
    ['none before a week is over', '2026-09-01', [], '2026-09-07', []],
    ['the first after a week', '2026-09-01', [], '2026-09-08', ['drill-7 2026-09-08']],
    [
      'all three after ninety days',
      '2026-09-01',
      [],
      '2026-11-30',
      ['drill-7 2026-09-08', 'drill-30 2026-10-01', 'drill-90 2026-11-30'],
    ],
    [
      'two weeks before a season, not earlier',
      '2026-01-10',
      [atlantic],
      '2026-05-17',
      ['drill-7 2026-01-17', 'drill-30 2026-02-09', 'drill-90 2026-04-10'],
    ],
    [
      'that of a season among the others, by its day',
      '2026-04-20',
      [atlantic, pacific],
      '2026-05-20',
      [
        'drill-7 2026-04-27',
        'drill-2026-pacific 2026-05-01',
        'drill-2026-atlantic 2026-05-18',
        'drill-30 2026-05-20',
      ],
    ],
    ['no season in the week after the course', '2026-05-12', [atlantic], '2026-05-18', []],
    [
      'a season a week after the course',
      '2026-05-11',
      [atlantic],
      '2026-05-18',
      ['drill-2026-atlantic 2026-05-18', 'drill-7 2026-05-18'],
    ],
    [
      'of a season early in the year, in December',
      '2026-12-10',
      [newYear],
      '2026-12-25',
      ['drill-7 2026-12-17', 'drill-2027-rains 2026-12-22'],
    ],
    ['none of a day before the course', '2026-09-01', [], '2026-08-01', []],
  ])('%s', (_name, finishedOn, seasons, today, due) => {
    expect(
      drillsBy(today, { finishedOn, seasons }).map(({ occasion, dueOn }) => `${occasion} ${dueOn}`),
    ).toEqual(due);
  });

  it('come back with each season, year by year', () => {
    const due = drillsBy('2029-01-01', { finishedOn: '2026-02-01', seasons: [atlantic] });
    expect(due.map(({ occasion }) => occasion)).toEqual([
      'drill-7',
      'drill-30',
      'drill-90',
      'drill-2026-atlantic',
      'drill-2027-atlantic',
      'drill-2028-atlantic',
    ]);
    expect(due.at(-1)).toMatchObject({ days: null, season: { key: 'atlantic', opensOn: '2028-06-01' } });
  });
});

describe('the drill that is offered', () => {
  const due = drillsBy('2026-11-30', { finishedOn: '2026-09-01', seasons: [] });
  it.each<[string, { occasion: string; on: string }[], string | null]>([
    ['is the latest, older ones merge into it', [], 'drill-90'],
    [
      'is still the latest when an older one was done in its time',
      [{ occasion: 'drill-7', on: '2026-09-09' }],
      'drill-90',
    ],
    ['is none once the latest is done', [{ occasion: 'drill-90', on: '2026-11-30' }], null],
    ['is none once an older one was done since', [{ occasion: 'drill-30', on: '2026-11-30' }], null],
    [
      'is none when it was done before the course was finished again',
      [{ occasion: 'drill-90', on: '2026-08-01' }],
      null,
    ],
    ['is not touched by questions before a module', [{ occasion: 'm2', on: '2026-08-01' }], 'drill-90'],
  ])('%s', (_name, done, occasion) => {
    expect(drillToOffer(due, done)?.occasion ?? null).toBe(occasion);
  });

  it('is none when none is due', () => {
    expect(drillToOffer([], [])).toBeNull();
  });
});

describe('current', () => {
  it.each([
    ['2026-11-29', '2027-11-29'],
    ['2028-02-29', '2029-02-28'],
    ['2027-02-28', '2028-02-28'],
  ])('from %s until %s', (practisedOn, until) => {
    expect(currentUntil(practisedOn)).toBe(until);
  });
});
