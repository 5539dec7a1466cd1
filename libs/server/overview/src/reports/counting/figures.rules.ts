import { indicatorOf, rounded, themes, type IndicatorKey } from '@campus/figures';
import { type WrittenInLocales } from '@campus/platform/graphql/written.ts';
import { costOf } from './cost.rules.ts';
import { type PartKey } from './facts.sql.ts';
import { type CountRow } from './figures.statements.ts';
import {
  type CostRow,
  type GuidelineRow,
  type HoursRow,
  type SurveyRow,
  type TurnoverRow,
} from './measures.statements.ts';
import { type FigureData } from './figures-data.ts';
import { type PlansRow } from './plans.statements.ts';
import { known, without, type Telling, type Told } from './telling.ts';
import { type ThemesRow } from './themes.statements.ts';

/** What the database counted. */
export interface Counted {
  rows: readonly CountRow[];
  hours: readonly HoursRow[];
  surveys: readonly SurveyRow[];
  themes: readonly ThemesRow[];
  /** One row. */
  plans: readonly PlansRow[];
  guidelines: readonly GuidelineRow[];
  turnover: readonly TurnoverRow[];
  /** Null: what editions cost is not for these figures. */
  costs: readonly CostRow[] | null;
  /** The lines of donors that documents print. */
  acknowledgements: WrittenInLocales[];
}

/** A number of people. `rest`: those of a larger published number that it does not count. */
const count = (people: number, { isTooFew }: Telling, rest = 0): Told =>
  isTooFew(people) || isTooFew(rest) ? without('too_few') : known(people);

const mean = (value: number | null, people: number, { isTooFew }: Telling, decimals = 1): Told => {
  if (value === null || people === 0) return without('no_data');
  return isTooFew(people) ? without('too_few') : known(rounded(value, decimals), people);
};

const share = (part: number, whole: number, telling: Telling): Told => {
  if (whole === 0) return without('no_data');
  const value = telling.share(part, whole);
  return value === null ? without('too_few') : known(value, whole);
};

function ofEnrolments(whole: CountRow, telling: Telling): Partial<Record<IndicatorKey, Told>> {
  if (whole.enrolments === 0) return {};
  const { enrolled, started, kept, completed, achieved, trained, granted } = whole;
  return {
    enrolled: count(enrolled, telling),
    started: count(started, telling),
    completed: count(completed, telling),
    achieved: count(achieved, telling, completed - achieved),
    // Those who completed without having started in the period follow from the two numbers.
    completion_rate: telling.isTooFew(Math.abs(completed - kept))
      ? without('too_few')
      : share(kept, started, telling),
    people_trained: count(trained, telling),
    people_granted: count(granted, telling),
  };
}

function ofTests({ paired, pre, post, reached, gained }: CountRow, telling: Telling) {
  if (paired === 0) return {};
  return {
    paired: count(paired, telling),
    pre_mean: mean(pre, paired, telling),
    post_mean: mean(post, paired, telling),
    gain_mean: mean(pre === null || post === null ? null : post - pre, paired, telling),
    post_reached: share(reached, paired, telling),
    gained: share(gained, paired, telling),
  } satisfies Partial<Record<IndicatorKey, Told>>;
}

function ofHours(hours: HoursRow | null, telling: Telling) {
  if (!hours) return {};
  const { sessions, delivered, expected, people, recorded, present, planned } = hours;
  if (sessions === 0) return {};
  const told = (value: number) => {
    if (recorded === 0) return without('no_data');
    // How many of those expected never came is not told: they may be few.
    return telling.isTooFew(people) ? without('too_few') : known(rounded(value, 1), expected);
  };
  return {
    hours_delivered: known(rounded(delivered / 60, 1)),
    hours_attended: told(present / 60),
    attendance_rate: planned === 0 ? without('no_data') : told((100 * present) / planned),
  } satisfies Partial<Record<IndicatorKey, Told>>;
}

function ofSurveys(surveys: SurveyRow | null, telling: Telling) {
  if (!surveys) return {};
  const { people, satisfaction, three, six } = surveys;
  return {
    satisfaction: mean(satisfaction, people, telling),
    follow_up_3: three ? count(three, telling) : without('no_data'),
    moved_3: share(surveys.moved_3, three, telling),
    plan_3: share(surveys.plan_3, three, telling),
    exercised_3: share(surveys.exercised_3, three, telling),
    follow_up_6: six ? count(six, telling) : without('no_data'),
    exercised_6: share(surveys.exercised_6, six, telling),
    used_6: share(surveys.used_6, six, telling),
    passed_on_6: share(surveys.passed_on_6, six, telling),
  } satisfies Partial<Record<IndicatorKey, Told>>;
}

/** One person may have written about several themes, or about none: those who did not are people too. */
function ofThemes(row: ThemesRow | null, telling: Telling): Partial<Record<IndicatorKey, Told>> {
  if (!row) return {};
  const { commented } = row;
  const told = themes.map(indicatorOf).map((key) => [key, count(row[key], telling, commented - row[key])]);
  return { commented: count(commented, telling), ...Object.fromEntries(told) };
}

/** The guideline with the lowest mean, of rows in the order of theirs; null where none is weaker than the others. */
export function weakestOf(guidelines: readonly GuidelineRow[]): GuidelineRow | null {
  const [first, last] = [guidelines[0], guidelines.at(-1)];
  if (!first || rounded(first.mean, 1) === 100) return null;
  return first === last || rounded(first.mean, 1) !== rounded(last?.mean ?? 0, 1) ? first : null;
}

function weakest(guidelines: readonly GuidelineRow[], telling: Telling): Told {
  const all = guidelines.filter(isWhole);
  if (all.length === 0) return without('no_data');
  const told = all.filter(({ people }) => !telling.isTooFew(people));
  if (told.length === 0) return without('too_few');
  const first = weakestOf(told);
  return first ? known(rounded(first.mean, 1), null, first.guideline) : without('none');
}

function ofTurnover(turnover: TurnoverRow | null, telling: Telling) {
  if (!turnover) return {};
  return {
    turnover_6: share(turnover.moved_6, turnover.known_6, telling),
    turnover_12: share(turnover.moved_12, turnover.known_12, telling),
  } satisfies Partial<Record<IndicatorKey, Told>>;
}

/** Where nobody ever handed a plan in, the numbers are missing, not zero: many courses are taught without. */
function ofPlans(plans: PlansRow | undefined, telling: Telling): Partial<Record<IndicatorKey, Told>> {
  if (!plans || plans.ever === 0) return {};
  const { submitted, approved, posts } = plans;
  return {
    plans_submitted: count(submitted, telling),
    plans_approved: count(approved, telling, Math.abs(submitted - approved)),
    posts_covered: count(posts, telling, Math.abs(approved - posts)),
  };
}

function ofNominations(whole: CountRow, telling: Telling): Partial<Record<IndicatorKey, Told>> {
  if (whole.nominations === 0) return {};
  const { nominated, accepted, confirmed } = whole;
  return {
    nominated: count(nominated, telling),
    accepted: count(accepted, telling, Math.abs(nominated - accepted)),
    confirmed: count(confirmed, telling, Math.abs(accepted - confirmed)),
  };
}

/** The figures of the whole. What nobody recorded is marked as such, not as zero. */
export function figuresOf(counted: Counted, keys: readonly IndicatorKey[], telling: Telling): FigureData[] {
  const whole = wholeOf(counted.rows);
  const told: Partial<Record<IndicatorKey, Told>> = {
    ...(whole && { ...ofEnrolments(whole, telling), ...ofTests(whole, telling) }),
    ...(whole && ofNominations(whole, telling)),
    ...ofHours(wholeOf(counted.hours), telling),
    ...ofSurveys(wholeOf(counted.surveys), telling),
    ...ofThemes(wholeOf(counted.themes), telling),
    ...ofTurnover(wholeOf(counted.turnover), telling),
    ...ofPlans(counted.plans[0], telling),
    weakest_guideline: weakest(counted.guidelines, telling),
    ...(counted.costs && { cost_per_completion: costOf(counted.costs, whole?.completed ?? 0, telling) }),
  };
  return keys
    .filter((key) => key !== 'cost_per_completion' || counted.costs !== null)
    .map((indicator) => ({ indicator, ...(told[indicator] ?? without('no_data')) }));
}

const isWhole = ({ dimension }: { dimension: PartKey['dimension'] | 'country_sex' }) => dimension === 'whole';

const wholeOf = <Row extends { dimension: PartKey['dimension'] | 'country_sex' }>(
  rows: readonly Row[],
): Row | null => rows.find(isWhole) ?? null;
