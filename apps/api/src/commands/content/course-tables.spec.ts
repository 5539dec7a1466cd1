import { describe, expect, it } from '@jest/globals';
import { type CourseStats } from '@campus/content-format';
import { courseTables, markdownTable, plainTable } from './course-tables.ts';

const stats: CourseStats = {
  modules: [
    {
      module: 'm1',
      folder: 'modules/01-first',
      locale: 'es',
      lessons: 5,
      screens: 38,
      words: 4350,
      minutes: 36,
      items: 33,
      scenarios: 0,
      cards: 1,
      units: 0,
      stale: 0,
      missing: 0,
    },
  ],
  pools: [
    {
      pool: 'm1',
      items: 33,
      minimum: null,
      difficulty: [13, 18, 2],
      outcomes: { 'm1-lo1': 7, 'm1-lo2': 9 },
      single: 17,
      positions: [3, 5, 5, 4],
      longest: 6,
      catchAll: 0,
    },
    {
      pool: 'm2',
      items: 2,
      minimum: 25,
      difficulty: [1, 1, 0],
      outcomes: {},
      single: 0,
      positions: [],
      longest: 0,
      catchAll: 0,
    },
  ],
  guessing: [],
  countries: [],
};

describe('the tables of a course', () => {
  it('are those that have rows', () => {
    expect(courseTables(stats).map(({ title }) => title)).toEqual(['Modules', 'Pools of questions']);
  });

  it('stand in columns at a terminal', () => {
    const [, pools] = courseTables(stats).map(plainTable);
    expect(pools).toEqual([
      'pool  questions  at least  easy/middle/hard  outcomes (questions each)  right at a/b/c/d  right is longest  all/none of the above',
      'm1           33         –  13/18/2           2 (7–9)                    3/5/5/4           6 %                                   0',
      'm2            2        25  1/1/0             0                          –                 –                                     0',
    ]);
  });

  it('are Markdown on a page', () => {
    const [modules] = courseTables(stats).map(markdownTable);
    expect(modules).toEqual([
      '| module | language | lessons | screens | words | minutes | questions | scenarios | cards | units | stale | missing |',
      '| ------ | -------- | ------: | ------: | ----: | ------: | --------: | --------: | ----: | ----: | ----: | ------: |',
      '| m1     | es       |       5 |      38 |  4350 |      36 |        33 |         0 |     1 |     0 |     0 |       0 |',
    ]);
  });
});
