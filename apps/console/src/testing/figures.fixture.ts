import type { DataOf, Figures as FiguresQuery } from '@campus/api-client';

type Figures = NonNullable<DataOf<typeof FiguresQuery>['figures']>;
type Figure = Figures['figures'][number];

const known = (indicator: Figure['indicator'], value: number, over: Partial<Figure> = {}): Figure => ({
  indicator,
  unit: 'ENROLMENTS',
  state: 'KNOWN',
  value,
  of: null,
  note: null,
  hasEvidence: true,
  ...over,
});

const cells = (...values: (number | null)[]) => values.map((value) => ({ value }));

/** Figures of a programme with something of every kind. */
export const figures = (over: Partial<Figures> = {}): Figures => ({
  scope: 'PROGRAMME',
  subjectId: 'programme-1',
  title: 'Programa del Hemisferio Occidental',
  from: null,
  to: null,
  isExact: true,
  countries: [],
  reportId: null,
  maySubmit: true,
  figures: [
    known('ENROLLED', 36),
    known('STARTED', 34),
    known('COMPLETED', 25),
    known('PEOPLE_TRAINED', 24, { unit: 'PEOPLE' }),
    known('COMPLETION_RATE', 73.5, { unit: 'PERCENT', of: 34 }),
    known('PRE_MEAN', 44.2, { unit: 'PERCENT', of: 24 }),
    known('POST_MEAN', 75.4, { unit: 'PERCENT', of: 24 }),
    known('WEAKEST_GUIDELINE', 52, { unit: 'PERCENT', of: 24, note: 'G12', hasEvidence: false }),
    { ...known('SATISFACTION', 0), unit: 'SCALE', state: 'NO_DATA', value: null, hasEvidence: false },
  ],
  breakdowns: [
    {
      dimension: 'COUNTRY',
      columns: ['ENROLLED', 'PEOPLE_TRAINED', 'PRE_MEAN', 'POST_MEAN'],
      leftOut: [],
      parts: [
        { key: 'MX', label: null, isHidden: false, cells: cells(12, 11, 48.3, 75.8) },
        { key: 'CR', label: null, isHidden: false, cells: cells(8, 6, 50, 90) },
        { key: '', label: null, isHidden: false, cells: cells(1, 0, null, null) },
      ],
    },
    {
      dimension: 'SEX',
      columns: ['ENROLLED'],
      leftOut: [],
      parts: [{ key: 'female', label: null, isHidden: false, cells: cells(22) }],
    },
  ],
  table: { columns: ['female', 'male'], rows: [{ key: 'MX', cells: cells(6, 5) }] },
  ...over,
});

/** The same for a quarter, as donors are shown it. */
export const publishedFigures = (over: Partial<Figures> = {}): Figures => ({
  ...figures(),
  from: '2026-07-01',
  to: '2026-09-30',
  isExact: false,
  maySubmit: false,
  figures: [
    known('ENROLLED', 36, { hasEvidence: false }),
    { ...known('COMPLETED', 0), state: 'TOO_FEW', value: null, hasEvidence: false },
  ],
  breakdowns: [
    {
      dimension: 'COUNTRY',
      columns: ['ENROLLED'],
      leftOut: ['STARTED'],
      parts: [
        { key: 'MX', label: null, isHidden: false, cells: cells(12) },
        { key: 'BZ', label: null, isHidden: true, cells: cells(null) },
      ],
    },
  ],
  table: { columns: ['female', '*'], rows: [{ key: '*', cells: cells(null, 9) }] },
  ...over,
});
