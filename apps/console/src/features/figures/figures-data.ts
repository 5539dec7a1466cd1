import type { DataOf, EditionCost, Figures as FiguresQuery } from '@campus/api-client';
import type { FiguresPlace } from '../../shared/paths/figures-paths.ts';

/** Figures of one subject and period, as the server tells them. */
export type Figures = NonNullable<DataOf<typeof FiguresQuery>['figures']>;
export type Figure = Figures['figures'][number];
export type Indicator = Figure['indicator'];
export type Breakdown = Figures['breakdowns'][number];
export type Part = Breakdown['parts'][number];
export type Dimension = Breakdown['dimension'];
export type Scope = Figures['scope'];

/** What an edition cost, as entered. */
export type Cost = NonNullable<DataOf<typeof EditionCost>['editionCost']>;

const scopes = { edition: 'EDITION', country: 'COUNTRY', programme: 'PROGRAMME' } as const;
export const scopeOf = (place: FiguresPlace): Scope => scopes[place];
export const placeOf = (scope: Scope): FiguresPlace =>
  ({ EDITION: 'edition', COUNTRY: 'country', PROGRAMME: 'programme' } as const)[scope];

/** A part of an address that names what figures are about; null: none does. */
export const placeIn = (text: string): FiguresPlace | null =>
  text === 'edition' || text === 'country' || text === 'programme' ? text : null;

/** Groups of figures in display order. */
export const groups = [
  {
    key: 'people',
    indicators: [
      'NOMINATED',
      'ACCEPTED',
      'CONFIRMED',
      'ENROLLED',
      'STARTED',
      'COMPLETED',
      'ACHIEVED',
      'PEOPLE_TRAINED',
      'PEOPLE_GRANTED',
      'COMPLETION_RATE',
    ],
  },
  {
    key: 'tests',
    indicators: [
      'PAIRED',
      'PRE_MEAN',
      'POST_MEAN',
      'GAIN_MEAN',
      'POST_REACHED',
      'GAINED',
      'WEAKEST_GUIDELINE',
    ],
  },
  { key: 'hours', indicators: ['HOURS_DELIVERED', 'HOURS_ATTENDED', 'ATTENDANCE_RATE'] },
  {
    key: 'after',
    indicators: [
      'SATISFACTION',
      'FOLLOW_UP_3',
      'MOVED_3',
      'PLAN_3',
      'EXERCISED_3',
      'FOLLOW_UP_6',
      'EXERCISED_6',
      'USED_6',
      'PASSED_ON_6',
    ],
  },
  {
    key: 'themes',
    indicators: [
      'COMMENTED',
      'THEME_CONTENT',
      'THEME_PRACTICE',
      'THEME_TIME',
      'THEME_PLATFORM',
      'THEME_LANGUAGE',
      'THEME_SUPPORT',
      'THEME_RELEVANCE',
      'THEME_PLAN',
      'THEME_CERTIFICATE',
      'THEME_OTHER',
    ],
  },
  { key: 'turnover', indicators: ['TURNOVER_6', 'TURNOVER_12'] },
  {
    key: 'plans',
    indicators: ['PLANS_SUBMITTED', 'PLANS_APPROVED', 'POSTS_COVERED', 'COST_PER_COMPLETION'],
  },
] as const satisfies readonly { key: string; indicators: readonly Indicator[] }[];

export const indicators: readonly Indicator[] = groups.flatMap((group) => [...group.indicators]);

/** Shown as stored when the edition was closed. */
export const isOfClosed = ({ scope, keptAt }: Figures): boolean => scope === 'EDITION' && keptAt !== null;

export const figureOf = ({ figures }: Figures, indicator: Indicator): Figure | undefined =>
  figures.find((figure) => figure.indicator === indicator);

const counts: readonly Indicator[] = [
  'NOMINATED',
  'ACCEPTED',
  'CONFIRMED',
  'ENROLLED',
  'STARTED',
  'COMPLETED',
  'ACHIEVED',
  'PEOPLE_TRAINED',
  'PEOPLE_GRANTED',
  'PAIRED',
  'COMMENTED',
  'FOLLOW_UP_3',
  'FOLLOW_UP_6',
];

/** Numbers that can be drawn side by side: people and enrolments. */
export const isCount = (indicator: Indicator): boolean => counts.includes(indicator);

/** What the bars of a breakdown may be: numbers that add up. */
export const isDrawn = (indicator: Indicator): boolean =>
  isCount(indicator) || indicator === 'HOURS_ATTENDED';

export type GroupKey = (typeof groups)[number]['key'];

/** Groups with figures in the breakdown. */
export const groupsOf = ({ columns, leftOut }: Breakdown): GroupKey[] =>
  groups
    .filter(({ indicators: own }) => own.some((each) => columns.includes(each) || leftOut.includes(each)))
    .map(({ key }) => key);

/** The part of a breakdown with the figures of one group. */
export function ofGroup(breakdown: Breakdown, key: GroupKey): Breakdown {
  const own: readonly Indicator[] = groups.find((group) => group.key === key)?.indicators ?? [];
  const kept = breakdown.columns.map((column) => own.includes(column));
  return {
    ...breakdown,
    columns: breakdown.columns.filter((_column, i) => kept[i]),
    leftOut: breakdown.leftOut.filter((each) => own.includes(each)),
    parts: breakdown.parts.map((part) => ({ ...part, cells: part.cells.filter((_cell, i) => kept[i]) })),
  };
}

/** The figure that a breakdown's chart shows: people trained, or, until there are any, people enrolled. */
export function leadingOf({ columns, parts }: Breakdown): Indicator | null {
  const sumOf = (indicator: Indicator) => {
    const column = columns.indexOf(indicator);
    return parts.reduce((sum, { cells }) => sum + (cells[column]?.value ?? 0), 0);
  };
  const order: Indicator[] = ['PEOPLE_TRAINED', 'ENROLLED', 'STARTED', 'NOMINATED', 'HOURS_ATTENDED'];
  return (
    order.find((indicator) => columns.includes(indicator) && sumOf(indicator) > 0) ??
    columns.find(isCount) ??
    null
  );
}
