import { describe, expect, it } from '@jest/globals';
import { breakdownOf, publishedBreakdown } from './breakdowns.rules.ts';
import { asCounted, asPublished, figuresOf, type Counted } from './figures.rules.ts';
import { type CountRow } from './figures.statements.ts';

const nobody: CountRow = {
  dimension: 'whole',
  key: '',
  second: '',
  label: null,
  nominations: 0,
  enrolments: 0,
  nominated: 0,
  accepted: 0,
  enrolled: 0,
  started: 0,
  kept: 0,
  completed: 0,
  achieved: 0,
  trained: 0,
  paired: 0,
  reached: 0,
  gained: 0,
  pre: null,
  post: null,
};

const counted = (whole: Partial<CountRow>, over: Partial<Counted> = {}, parts: CountRow[] = []): Counted => ({
  rows: [{ ...nobody, enrolments: whole.enrolled ?? 0, ...whole }, ...parts],
  hours: { sessions: 0, delivered: 0, people: 0, recorded: 0, present: 0, planned: 0 },
  surveys: {
    people: 0,
    satisfaction: null,
    three: 0,
    moved_3: 0,
    plan_3: 0,
    exercised_3: 0,
    six: 0,
    exercised_6: 0,
    used_6: 0,
    passed_on_6: 0,
  },
  guidelines: [],
  ...over,
});

const told = (what: Counted, key: Parameters<typeof figuresOf>[1][number], telling = asPublished) => {
  const [figure] = figuresOf(what, [key], telling);
  return figure?.state === 'known' ? figure.value : figure?.state;
};

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
    const hours = { sessions: 2, delivered: 360, people: 0, recorded: 0, present: 0, planned: 3600 };
    expect(told(counted({ enrolled: 20 }, { hours }), 'hours_delivered')).toBe(6);
    expect(told(counted({ enrolled: 20 }, { hours }), 'attendance_rate', asCounted)).toBe('no_data');
    const recorded = { ...hours, people: 10, recorded: 20, present: 1800 };
    expect(told(counted({ enrolled: 20 }, { hours: recorded }), 'attendance_rate')).toBe(50);
  });

  it('name the weakest guideline that enough people answered about', () => {
    const guidelines = [
      { guideline: 'G4', people: 3, mean: 20 },
      { guideline: 'G12', people: 9, mean: 41.26 },
    ];
    const [figure] = figuresOf(counted({ enrolled: 20 }, { guidelines }), ['weakest_guideline'], asPublished);
    expect(figure).toMatchObject({ value: 41.3, note: 'G12' });
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
