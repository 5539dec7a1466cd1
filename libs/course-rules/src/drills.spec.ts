import { describe, expect, it } from '@jest/globals';
import { atlantic, drillCases } from './drills.cases.ts';
import { currentUntil, drillsBy, drillToOffer } from './index.ts';

describe('the drills that are due by a day', () => {
  it.each(drillCases)('%s', (_name, finishedOn, seasons, today, due) => {
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
