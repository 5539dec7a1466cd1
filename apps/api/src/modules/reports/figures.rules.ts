import { isSmall, publishedShare, rounded, shareOf, type IndicatorKey } from '@campus/figures';
import { type CountRow, type GuidelineRow, type HoursRow, type SurveyRow } from './figures.statements.ts';
import { type FigureData } from './figures-data.ts';

/** What the database counted. */
export interface Counted {
  rows: readonly CountRow[];
  hours: HoursRow;
  surveys: SurveyRow;
  guidelines: readonly GuidelineRow[];
}

/** How numbers are told: as they are to those who know the people, without small groups to everybody else. */
export interface Telling {
  isTooFew: (people: number) => boolean;
  share: (part: number, whole: number) => number | null;
}

export const asCounted: Telling = { isTooFew: () => false, share: (part, whole) => shareOf(part, whole) };
export const asPublished: Telling = { isTooFew: (people) => isSmall(people), share: publishedShare };

type Told = Omit<FigureData, 'indicator'>;

const known = (value: number, of: number | null = null, note: string | null = null): Told => ({
  state: 'known',
  value,
  of,
  note,
});
const without = (state: 'no_data' | 'too_few'): Told => ({ state, value: null, of: null, note: null });

/** A number of people. `rest`: those of a larger published number whom it leaves out. */
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
  const { enrolled, started, kept, completed, achieved, trained } = whole;
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

function ofHours(hours: HoursRow, telling: Telling) {
  const { sessions, delivered, people, recorded, present, planned } = hours;
  if (sessions === 0) return {};
  const told = (value: number) => {
    if (recorded === 0) return without('no_data');
    return telling.isTooFew(people) ? without('too_few') : known(rounded(value, 1), people);
  };
  return {
    hours_delivered: known(rounded(delivered / 60, 1)),
    hours_attended: told(present / 60),
    attendance_rate: planned === 0 ? without('no_data') : told((100 * present) / planned),
  } satisfies Partial<Record<IndicatorKey, Told>>;
}

function ofSurveys(surveys: SurveyRow, telling: Telling) {
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

function weakest(guidelines: readonly GuidelineRow[], telling: Telling): Told {
  if (guidelines.length === 0) return without('no_data');
  const first = guidelines.find(({ people }) => !telling.isTooFew(people));
  return first ? known(rounded(first.mean, 1), null, first.guideline) : without('too_few');
}

/** The numbers of the whole. What nobody recorded says so: it is not nought. */
export function figuresOf(counted: Counted, keys: readonly IndicatorKey[], telling: Telling): FigureData[] {
  const whole = wholeOf(counted);
  const told: Partial<Record<IndicatorKey, Told>> = whole
    ? { ...ofEnrolments(whole, telling), ...ofTests(whole, telling) }
    : {};
  if (whole && whole.nominations > 0) {
    told.nominated = count(whole.nominated, telling);
    told.accepted = count(whole.accepted, telling, whole.nominated - whole.accepted);
  }
  Object.assign(told, ofHours(counted.hours, telling), ofSurveys(counted.surveys, telling));
  told.weakest_guideline = weakest(counted.guidelines, telling);
  return keys.map((indicator) => ({ indicator, ...(told[indicator] ?? without('no_data')) }));
}

export const wholeOf = ({ rows }: Counted): CountRow | null =>
  rows.find(({ dimension }) => dimension === 'whole') ?? null;
