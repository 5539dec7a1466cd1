/** What a figure may be broken down by. */
export const dimensions = [
  'country',
  'institution_kind',
  'audience',
  'sex',
  'language',
  'group',
  'edition',
] as const;
export type Dimension = (typeof dimensions)[number];

/** What the number of a figure counts or measures. */
export type Unit = 'enrolments' | 'people' | 'percent' | 'points' | 'scale' | 'hours';

export interface Indicator {
  key: string;
  unit: Unit;
  /** What it may be broken down by; none: it is told for the whole only. */
  dimensions: readonly Dimension[];
  /** Whether coordinators may be shown the enrolments behind the number. */
  hasEvidence: boolean;
}

const everything = dimensions;
const outcomesBy = ['country', 'audience', 'edition'] as const;

const indicator = <Key extends string>(
  key: Key,
  unit: Unit,
  by: readonly Dimension[],
  hasEvidence = true,
) => ({ key, unit, dimensions: by, hasEvidence });

/**
 * What is reported of a course, in the order it is told. The words of each (name, definition) are the clients' and
 * the papers', by its key:
 *
 * - `enrolled` enrolments that began in the period, transferred ones only where they went;
 * - `started` those of which the first activity was opened in the period;
 * - `completed`, `achieved` those whose outcome in force, decided in the period, is completion or better, achievement
 *   or better; `completion_rate` completed for a hundred started;
 * - `people_trained` persons with an outcome of participation or better in the period, each once for a year and course:
 *   in the period of the year's first;
 * - `paired` enrolments with a test before and one after, the latter in the period; `pre_mean`, `post_mean` their means
 *   in per cent, `gain_mean` the difference in points, `post_reached` how many reached `REACHED`, `gained` how many
 *   gained `GAINED` points;
 * - `hours_delivered` planned hours of the live sessions that took place in the period;
 * - `satisfaction` mean of the scales (1–5) of surveys other than follow-ups.
 */
export const indicators = [
  indicator('enrolled', 'enrolments', everything),
  indicator('started', 'enrolments', everything),
  indicator('completed', 'enrolments', everything),
  indicator('achieved', 'enrolments', everything),
  indicator('completion_rate', 'percent', []),
  indicator('people_trained', 'people', everything),
  indicator('paired', 'enrolments', outcomesBy),
  indicator('pre_mean', 'percent', outcomesBy, false),
  indicator('post_mean', 'percent', outcomesBy, false),
  indicator('gain_mean', 'points', outcomesBy, false),
  indicator('post_reached', 'percent', []),
  indicator('gained', 'percent', []),
  indicator('hours_delivered', 'hours', [], false),
  indicator('satisfaction', 'scale', [], false),
] as const satisfies readonly Indicator[];

export type IndicatorKey = (typeof indicators)[number]['key'];

/** Per cent that the test after should reach. */
export const REACHED = 70;
/** Points that a person should gain. */
export const GAINED = 15;

export const isIndicator = (key: string): key is IndicatorKey => indicators.some((each) => each.key === key);
