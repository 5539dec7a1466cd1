import { type Season } from './drills.ts';

export const atlantic = { key: 'atlantic', opens: '06-01' };
const pacific = { key: 'pacific', opens: '05-15' };
const newYear = { key: 'rains', opens: '01-05' };

/** The drills of a person on a day. Both implementations, here and in the database, are tested against this table. */
export const drillCases: [
  name: string,
  finishedOn: string,
  seasons: Pick<Season, 'key' | 'opens'>[],
  today: string,
  due: string[],
][] = [
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
];
