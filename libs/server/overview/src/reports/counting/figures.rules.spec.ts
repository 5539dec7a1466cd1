import { describe, expect, it } from '@jest/globals';
import { breakdownOf, publishedBreakdown } from './breakdowns.rules.ts';
import { figuresOf, type Counted } from './figures.rules.ts';
import { type CountRow } from './figures.statements.ts';
import { partsIn } from './measures.rules.ts';
import { type CostRow, type HoursRow } from './measures.statements.ts';
import { asCounted, asPublished } from './telling.ts';

const nobody: CountRow = {
  dimension: 'whole',
  key: '',
  second: '',
  label: null,
  nominations: 0,
  enrolments: 0,
  nominated: 0,
  accepted: 0,
  confirmed: 0,
  enrolled: 0,
  started: 0,
  kept: 0,
  completed: 0,
  achieved: 0,
  trained: 0,
  granted: 0,
  paired: 0,
  reached: 0,
  gained: 0,
  pre: null,
  post: null,
};

const counted = (whole: Partial<CountRow>, over: Partial<Counted> = {}, parts: CountRow[] = []): Counted => ({
  rows: [{ ...nobody, enrolments: whole.enrolled ?? 0, ...whole }, ...parts],
  hours: [],
  surveys: [],
  themes: [],
  plans: [],
  turnover: [],
  costs: null,
  acknowledgements: [],
  guidelines: [],
  ...over,
});

const told = (what: Counted, key: Parameters<typeof figuresOf>[1][number], telling = asPublished) => {
  const [figure] = figuresOf(what, [key], telling);
  return figure?.state === 'known' ? figure.value : figure?.state;
};

describe('plans', () => {
  const plans = (over: object) =>
    counted({ enrolled: 40 }, { plans: [{ ever: 30, submitted: 20, approved: 12, posts: 6, ...over }] });

  it('are missing, not nought, where nobody ever handed one in', () => {
    expect(told(plans({ ever: 0, submitted: 0, approved: 0, posts: 0 }), 'plans_submitted')).toBe('no_data');
    expect(told(counted({ enrolled: 40 }), 'plans_approved')).toBe('no_data');
  });

  it('are told with the posts they are of', () => {
    expect(told(plans({}), 'plans_submitted')).toBe(20);
    expect(told(plans({}), 'plans_approved')).toBe(12);
    expect(told(plans({}), 'posts_covered')).toBe(6);
  });

  it('are left out where a difference would tell of one to four people', () => {
    expect(told(plans({ approved: 18 }), 'plans_approved')).toBe('too_few');
    expect(told(plans({ approved: 18 }), 'plans_approved', asCounted)).toBe(18);
    expect(told(plans({ posts: 10 }), 'posts_covered')).toBe('too_few');
  });
});

describe('published figures', () => {
  it('of nobody are nought, of one to four nothing', () => {
    expect(told(counted({ enrolled: 20, started: 0 }), 'started')).toBe(0);
    expect(told(counted({ enrolled: 20, started: 4 }), 'started')).toBe('too_few');
    expect(told(counted({ enrolled: 20, started: 4 }), 'started', asCounted)).toBe(4);
  });

  it('leave out a number that leaves few of a larger one', () => {
    expect(told(counted({ enrolled: 20, completed: 12, achieved: 9 }), 'achieved')).toBe('too_few');
    expect(told(counted({ enrolled: 20, completed: 12, achieved: 7 }), 'achieved')).toBe(7);
    expect(told(counted({ nominations: 30, nominated: 30, accepted: 27 }), 'accepted')).toBe('too_few');
  });

  it('leave out the rate that would tell of few who completed without starting in the period', () => {
    const whole = { enrolled: 20, started: 20, kept: 12 };
    expect(told(counted({ ...whole, completed: 12 }), 'completion_rate')).toBe(60);
    expect(told(counted({ ...whole, completed: 14 }), 'completion_rate')).toBe('too_few');
    expect(told(counted({ ...whole, kept: 18, completed: 18 }), 'completion_rate')).toBe('too_few');
  });

  it('have no attendance where nobody has recorded any', () => {
    const nobodyThere = { expected: 10, people: 0, recorded: 0, present: 0, planned: 3600 };
    const row: HoursRow = { dimension: 'whole', key: '', sessions: 2, delivered: 360, ...nobodyThere };
    const hours = [row];
    expect(told(counted({ enrolled: 20 }, { hours }), 'hours_delivered')).toBe(6);
    expect(told(counted({ enrolled: 20 }, { hours }), 'attendance_rate', asCounted)).toBe('no_data');
    const recorded = [{ ...row, people: 10, recorded: 20, present: 1800 }];
    expect(told(counted({ enrolled: 20 }, { hours: recorded }), 'attendance_rate')).toBe(50);
  });

  it('name the weakest guideline that enough people answered about', () => {
    const whole = { dimension: 'whole', key: '' } as const;
    const guidelines = [
      { ...whole, guideline: 'G4', people: 3, mean: 20 },
      { ...whole, guideline: 'G12', people: 9, mean: 41.26 },
    ];
    const [figure] = figuresOf(counted({ enrolled: 20 }, { guidelines }), ['weakest_guideline'], asPublished);
    expect(figure).toMatchObject({ value: 41.3, note: 'G12' });
  });

  it.each<[string, number[], string | null]>([
    ['none where every answer was right', [100, 100], null],
    ['none where all have the same mean', [62.54, 62.51], null],
    ['the lowest, also where others share its place', [50, 50, 80], 'G0'],
    ['the only one', [80], 'G0'],
  ])('name as the weakest guideline %s, of the whole and of a part', (_about, means, note) => {
    const rows = (dimension: 'whole' | 'country', key: string) =>
      means.map((mean, i) => ({ dimension, key, guideline: `G${i}`, people: 9, mean }));
    const guidelines = [...rows('whole', ''), ...rows('country', 'MX')];
    const all = counted({ enrolled: 20 }, { guidelines }, [{ ...nobody, dimension: 'country', key: 'MX' }]);
    const [figure] = figuresOf(all, ['weakest_guideline'], asPublished);
    expect(figure).toMatchObject({ state: note === null ? 'none' : 'known', note });
    const [part] = partsIn(all, 'country');
    expect(part?.weakest?.guideline ?? null).toBe(note);
  });
});

describe('the cost of a completion', () => {
  const cost = (over: Partial<CostRow> = {}): CostRow => ({
    edition: 'edition-1',
    amount: 1000,
    currency: 'USD',
    quarters: { '2025-1': 10 },
    within: 10,
    ...over,
  });
  const costs = (...rows: CostRow[]) => counted({ enrolled: 30, completed: 10 }, { costs: rows });

  it.each<[string, CostRow[], exact: unknown, published: unknown]>([
    ['one edition', [cost()], 100, 100],
    ['two in one currency', [cost(), cost({ amount: 500, within: 0 })], 75, 75],
    [
      'one that nobody completed costs nothing by completion',
      [cost({ quarters: {}, within: 0 })],
      'no_data',
      'no_data',
    ],
    ['none', [], 'no_data', 'no_data'],
    ['several currencies', [cost(), cost({ currency: 'CRC' })], 'mixed', 'mixed'],
    ['few completions', [cost({ quarters: { '2025-1': 4 }, within: 4 })], 250, 'too_few'],
    ['few in a quarter before', [cost({ quarters: { '2024-4': 2, '2025-1': 10 } })], 83.33, 'too_few'],
    ['few that are left of the period', [cost({ quarters: { '2025-1': 8 }, within: 8 })], 125, 'too_few'],
  ])('%s', (_name, rows, exact, published) => {
    expect(told(costs(...rows), 'cost_per_completion', asCounted)).toBe(exact);
    expect(told(costs(...rows), 'cost_per_completion')).toBe(published);
  });

  it('is no figure at all for whom it is not', () => {
    expect(figuresOf(counted({ enrolled: 20 }), ['cost_per_completion'], asCounted)).toEqual([]);
  });
});

describe('a published breakdown', () => {
  const part = (key: string, over: Partial<CountRow>): CountRow => ({
    ...nobody,
    dimension: 'country',
    key,
    enrolments: 1,
    ...over,
  });
  const parts = [
    part('BZ', { enrolled: 3, started: 3, paired: 3, pre: 40, post: 90 }),
    part('CR', { enrolled: 8, started: 6, paired: 6, pre: 40, post: 60 }),
    part('MX', { enrolled: 20, started: 20, paired: 4, pre: 50, post: 70 }),
  ];
  const whole = { enrolled: 31, started: 29, paired: 13, pre: 43, post: 69 };
  const what = counted(whole, {}, parts);
  const figures = figuresOf(what, ['enrolled', 'started', 'paired', 'pre_mean'], asPublished);

  it('hides whole parts, and leaves out a figure that would need more of them hidden, with its means', () => {
    const shown = publishedBreakdown(what, 'country', figures);
    expect(shown.parts.map(({ key, isHidden }) => [key, isHidden])).toEqual([
      ['BZ', true],
      ['CR', true],
      ['MX', false],
    ]);
    expect(shown.columns).toEqual(['enrolled', 'started']);
    expect(shown.leftOut).toEqual(['paired', 'pre_mean']);
  });

  it('exact, has every number', () => {
    const shown = breakdownOf(what, 'country', figures);
    expect(shown.parts.map(({ values }) => values)).toEqual([
      [3, 3, 3, 40],
      [8, 6, 6, 40],
      [20, 20, 4, 50],
    ]);
  });
});
