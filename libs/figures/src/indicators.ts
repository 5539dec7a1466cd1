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

/** What a figure counts or measures. */
export const units = [
  'enrolments',
  'people',
  'percent',
  'points',
  'scale',
  'hours',
  'plans',
  'posts',
  'money',
] as const;
export type Unit = (typeof units)[number];

export interface Indicator {
  key: string;
  unit: Unit;
  /** Dimensions it may be broken down by; empty: reported for the whole only. */
  dimensions: readonly Dimension[];
  /** Whether coordinators may be shown the enrolments behind the number. */
  hasEvidence: boolean;
}

const everything = dimensions;
const ofNominations = ['country', 'institution_kind', 'audience', 'sex', 'language', 'edition'] as const;
const outcomesBy = ['country', 'audience', 'edition'] as const;
const afterwards = ['country', 'edition'] as const;
const ofComments = ['group', 'edition'] as const;

const indicator = <Key extends string>(
  key: Key,
  unit: Unit,
  by: readonly Dimension[] = [],
  hasEvidence = true,
) => ({ key, unit, dimensions: by, hasEvidence });

/**
 * What is reported of a course, in the order it is told. The words of each (name, definition) are the clients' and
 * the documents', by its key:
 *
 * - `nominated` nominations sent in the period, `accepted` those of people accepted in it, `confirmed` those of accepted
 *   people who said in it that they come;
 * - `enrolled` enrolments that began in the period, transferred ones only where they went;
 * - `started` those of which the first activity was opened in the period;
 * - `completed`, `achieved` those whose outcome in force, earned and decided in the period, is completion or better,
 *   achievement or better; `completion_rate` of a hundred who started in the period, how many have completed by its end;
 * - `people_trained` persons who earned an outcome of participation or better in the period, each once for a year and course:
 *   in the period of the year's first;
 * - `people_granted` persons who were granted an outcome in the period that they had not earned, each once for a year
 *   and course; what is granted counts in none of the others;
 * - `paired` enrolments with a test before and one after, the latter in the period; `pre_mean`, `post_mean` their means
 *   in per cent, `gain_mean` the difference in points, `post_reached` the share that reached `REACHED`, `gained` the
 *   share that gained `GAINED` points;
 * - `weakest_guideline` the guideline whose questions of the test after have the lowest mean;
 * - `hours_delivered` planned hours of the live sessions that took place in the period, `hours_attended` what counts of
 *   them for each person (a session made up counts whole), added up, `attendance_rate` the latter of a hundred planned for them;
 * - `satisfaction` mean of the scales (1–5) of the survey at the end;
 * - `commented` people who wrote something in that survey which somebody has read, `theme_…` those of them who wrote about
 *   that theme (`themes`): one may have written about several;
 * - `follow_up_3`, `follow_up_6` answers to the follow-up three and six months after; `moved_3` the share no longer at
 *   the same post, `plan_3` the share whose post has a plan in use, sent or approved, `exercised_3`, `exercised_6` the
 *   share that held an exercise, `used_6` that used the plan in an event, `passed_on_6` that passed on what they learned;
 * - `turnover_6`, `turnover_12` of persons who completed and whose sixth or twelfth month afterwards ends in the period,
 *   the share no longer assigned where they were on the day they completed; persons without an assignment that day are
 *   not in it;
 * - `plans_submitted` enrolments whose plan was handed in for the first time in the period, `plans_approved` those whose
 *   plan was approved in it, `posts_covered` different posts where the authors of the latter served that day;
 * - `cost_per_completion` what the editions closed in the period cost, by the enrolments of theirs that completed by its
 *   end; editions without a cost are not in it, and costs in several currencies are not added up.
 */
export const indicators = [
  indicator('nominated', 'people', ofNominations),
  indicator('accepted', 'people', ofNominations),
  indicator('confirmed', 'people', ofNominations),
  indicator('enrolled', 'enrolments', everything),
  indicator('started', 'enrolments', everything),
  indicator('completed', 'enrolments', everything),
  indicator('achieved', 'enrolments', everything),
  indicator('completion_rate', 'percent', everything),
  indicator('people_trained', 'people', everything),
  indicator('people_granted', 'people', everything),
  indicator('paired', 'enrolments', outcomesBy),
  indicator('pre_mean', 'percent', outcomesBy),
  indicator('post_mean', 'percent', outcomesBy),
  indicator('gain_mean', 'points', outcomesBy),
  indicator('post_reached', 'percent', outcomesBy),
  indicator('gained', 'percent', outcomesBy),
  indicator('weakest_guideline', 'percent', ['country'], false),
  indicator('hours_delivered', 'hours', ['group', 'edition']),
  indicator('hours_attended', 'hours', everything),
  indicator('attendance_rate', 'percent', everything),
  indicator('satisfaction', 'scale', everything, false),
  indicator('commented', 'people', ofComments, false),
  indicator('theme_content', 'people', ofComments, false),
  indicator('theme_practice', 'people', ofComments, false),
  indicator('theme_time', 'people', ofComments, false),
  indicator('theme_platform', 'people', ofComments, false),
  indicator('theme_language', 'people', ofComments, false),
  indicator('theme_support', 'people', ofComments, false),
  indicator('theme_relevance', 'people', ofComments, false),
  indicator('theme_plan', 'people', ofComments, false),
  indicator('theme_certificate', 'people', ofComments, false),
  indicator('theme_other', 'people', ofComments, false),
  indicator('follow_up_3', 'people', afterwards),
  indicator('moved_3', 'percent', afterwards),
  indicator('plan_3', 'percent', afterwards),
  indicator('exercised_3', 'percent', afterwards),
  indicator('follow_up_6', 'people', afterwards),
  indicator('exercised_6', 'percent', afterwards),
  indicator('used_6', 'percent', afterwards),
  indicator('passed_on_6', 'percent', afterwards),
  indicator('turnover_6', 'percent', afterwards),
  indicator('turnover_12', 'percent', afterwards),
  indicator('plans_submitted', 'plans', [], false),
  indicator('plans_approved', 'plans', [], false),
  indicator('posts_covered', 'posts', [], false),
  indicator('cost_per_completion', 'money', ['edition'], false),
] as const satisfies readonly Indicator[];

export type IndicatorKey = (typeof indicators)[number]['key'];

/** The score, in per cent, that the test after the course should reach. */
export const REACHED = 70;
/** The points that a person should gain between the two tests. */
export const GAINED = 15;
