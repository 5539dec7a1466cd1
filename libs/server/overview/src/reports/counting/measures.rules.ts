import { indicatorOf, rounded, themes, type Dimension, type IndicatorKey } from '@campus/figures';
import { type WrittenInLocales } from '@campus/platform/graphql/written.ts';
import { costOfEdition, fewestTold } from './cost.rules.ts';
import { weakestOf, type Counted } from './figures.rules.ts';
import { type CountRow } from './figures.statements.ts';
import {
  type CostRow,
  type GuidelineRow,
  type HoursRow,
  type SurveyRow,
  type TurnoverRow,
} from './measures.statements.ts';
import { type Telling } from './telling.ts';
import { type ThemeKey, type ThemesRow } from './themes.statements.ts';

/** All that was counted of one part of a breakdown. */
export interface Part {
  key: string;
  label: WrittenInLocales | null;
  counts: CountRow;
  hours: HoursRow | null;
  surveys: SurveyRow | null;
  themes: ThemesRow | null;
  turnover: TurnoverRow | null;
  /** The guideline that went worst. */
  weakest: GuidelineRow | null;
  /** Of an edition only. */
  cost: CostRow | null;
}

type People = (part: Part) => number;

interface Measure {
  tell: (part: Part, telling: Telling) => number | null;
  note?: (part: Part) => string | null;
  /** Groups of people it counts: none may be few where it is published, nor become known by subtracting. */
  groups: readonly People[];
}

const count = (people: People, ...others: People[]): Measure => ({
  tell: people,
  groups: [people, ...others],
});

/** Those of the larger number that the smaller one does not count are people too. */
const within = (larger: People, people: People): Measure =>
  count(people, (part) => larger(part) - people(part));

const share = (some: People, all: People, ...others: People[]): Measure => ({
  tell: (part, telling) => telling.share(some(part), all(part)),
  groups: [some, (part) => all(part) - some(part), ...others],
});

const mean = (value: (part: Part) => number | null | undefined, people: People): Measure => ({
  tell: (part) => {
    const known = people(part) > 0 ? (value(part) ?? null) : null;
    return known === null ? null : rounded(known, 1);
  },
  groups: [people],
});

const counted =
  (name: keyof { [K in keyof CountRow as CountRow[K] extends number ? K : never]: 1 }): People =>
  ({ counts }) =>
    counts[name];
const surveyed =
  (name: Exclude<keyof SurveyRow, 'satisfaction' | 'dimension' | 'key'>): People =>
  ({ surveys }) =>
    surveys?.[name] ?? 0;
const written =
  (key: ThemeKey): People =>
  ({ themes: row }) =>
    row?.[key] ?? 0;
const turned =
  (name: Exclude<keyof TurnoverRow, 'dimension' | 'key'>): People =>
  ({ turnover }) =>
    turnover?.[name] ?? 0;

const paired = counted('paired');
const gainOf = ({ counts: { pre, post } }: Part) => (pre === null || post === null ? null : post - pre);

/** Hours of people: missing where attendance was not recorded. */
const attended = (value: (hours: HoursRow) => number | null): Measure => ({
  tell: ({ hours }) => {
    const known = hours && hours.recorded > 0 ? value(hours) : null;
    return known === null ? null : rounded(known, 1);
  },
  groups: [({ hours }) => hours?.expected ?? 0, ({ hours }) => hours?.people ?? 0],
});

const ofThemes = themes
  .map(indicatorOf)
  .map((key): [ThemeKey, Measure] => [key, within(written('commented'), written(key))]);

/** What can be reported about a part; anything missing here is reported for the whole only. */
export const measures: Partial<Record<IndicatorKey, Measure>> = {
  nominated: count(counted('nominated')),
  accepted: within(counted('nominated'), counted('accepted')),
  confirmed: within(counted('accepted'), counted('confirmed')),
  enrolled: count(counted('enrolled')),
  started: count(counted('started')),
  completed: count(counted('completed')),
  achieved: within(counted('completed'), counted('achieved')),
  completion_rate: share(counted('kept'), counted('started'), ({ counts }) => counts.completed - counts.kept),
  people_trained: count(counted('trained')),
  people_granted: count(counted('granted')),
  paired: count(paired),
  pre_mean: mean(({ counts }) => counts.pre, paired),
  post_mean: mean(({ counts }) => counts.post, paired),
  gain_mean: mean(gainOf, paired),
  post_reached: share(counted('reached'), paired),
  gained: share(counted('gained'), paired),
  weakest_guideline: {
    tell: ({ weakest }) => weakest && rounded(weakest.mean, 1),
    note: ({ weakest }) => weakest?.guideline ?? null,
    groups: [({ weakest }) => weakest?.people ?? 0],
  },
  hours_delivered: {
    tell: ({ hours }) => hours && rounded(hours.delivered / 60, 1),
    groups: [],
  },
  hours_attended: attended(({ present }) => present / 60),
  attendance_rate: attended(({ present, planned }) => (planned === 0 ? null : (100 * present) / planned)),
  satisfaction: mean(({ surveys }) => surveys?.satisfaction, surveyed('people')),
  commented: count(written('commented')),
  ...Object.fromEntries(ofThemes),
  follow_up_3: count(surveyed('three')),
  moved_3: share(surveyed('moved_3'), surveyed('three')),
  plan_3: share(surveyed('plan_3'), surveyed('three')),
  exercised_3: share(surveyed('exercised_3'), surveyed('three')),
  follow_up_6: count(surveyed('six')),
  exercised_6: share(surveyed('exercised_6'), surveyed('six')),
  used_6: share(surveyed('used_6'), surveyed('six')),
  passed_on_6: share(surveyed('passed_on_6'), surveyed('six')),
  turnover_6: share(turned('moved_6'), turned('known_6')),
  turnover_12: share(turned('moved_12'), turned('known_12')),
  cost_per_completion: {
    tell: ({ cost }, telling) => cost && costOfEdition(cost, telling),
    note: ({ cost }) => cost?.currency ?? null,
    groups: [({ cost }) => (cost ? fewestTold(cost) : 0)],
  },
};

const all = Object.values(measures);

/** Whether anything of the period is reported about it. */
export const isTold = (part: Part): boolean =>
  all.some(({ groups }) => groups.some((people) => people(part) !== 0)) || part.cost !== null;

const find = <Row extends { dimension: string; key: string }>(
  rows: readonly Row[],
  dimension: Dimension,
  key: string,
): Row | null => rows.find((row) => row.dimension === dimension && row.key === key) ?? null;

/** The parts of a breakdown, each with all that was counted of it. */
export const partsIn = (counted: Counted, dimension: Dimension): Part[] =>
  counted.rows
    .filter((row) => row.dimension === dimension)
    .map((counts) => ({
      key: counts.key,
      label: counts.label,
      counts,
      hours: find(counted.hours, dimension, counts.key),
      surveys: find(counted.surveys, dimension, counts.key),
      themes: find(counted.themes, dimension, counts.key),
      turnover: find(counted.turnover, dimension, counts.key),
      weakest: weakestOf(
        counted.guidelines.filter((each) => each.dimension === dimension && each.key === counts.key),
      ),
      cost:
        dimension === 'edition'
          ? (counted.costs?.find(({ edition }) => edition === counts.key) ?? null)
          : null,
    }));
