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

const cells = (...values: (number | null)[]) => values.map((value) => ({ value, note: null }));

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
  keptAt: null,
  maySubmit: true,
  acknowledgements: ['Con el apoyo de quien lo financia.'],
  figures: [
    known('ENROLLED', 36),
    known('STARTED', 34),
    known('COMPLETED', 25),
    known('PEOPLE_TRAINED', 24, { unit: 'PEOPLE' }),
    known('COMPLETION_RATE', 73.5, { unit: 'PERCENT', of: 34 }),
    known('PRE_MEAN', 44.2, { unit: 'PERCENT', of: 24 }),
    known('POST_MEAN', 75.4, { unit: 'PERCENT', of: 24 }),
    known('WEAKEST_GUIDELINE', 52, { unit: 'PERCENT', of: 24, note: 'G12', hasEvidence: false }),
    known('HOURS_ATTENDED', 64.5, { unit: 'HOURS', of: 15 }),
    { ...known('SATISFACTION', 0), unit: 'SCALE', state: 'NO_DATA', value: null, hasEvidence: false },
    { ...known('PLANS_APPROVED', 0), unit: 'PLANS', state: 'NOT_COLLECTED', value: null, hasEvidence: false },
    known('COST_PER_COMPLETION', 400, { unit: 'MONEY', of: 11, note: 'USD', hasEvidence: false }),
  ],
  breakdowns: [
    {
      dimension: 'COUNTRY',
      columns: ['ENROLLED', 'PEOPLE_TRAINED', 'PRE_MEAN', 'POST_MEAN', 'HOURS_ATTENDED', 'WEAKEST_GUIDELINE'],
      leftOut: [],
      parts: [
        {
          key: 'MX',
          label: null,
          isHidden: false,
          cells: [...cells(12, 11, 48.3, 75.8, 48), { value: 50, note: 'G12' }],
        },
        {
          key: 'CR',
          label: null,
          isHidden: false,
          cells: [...cells(8, 6, 50, 90, 16.5), { value: 20, note: 'G4' }],
        },
        { key: '', label: null, isHidden: false, cells: cells(1, 0, null, null, null, null) },
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
