import { type Explanation } from './decide.ts';
import { isFollowUp } from './follow-up.ts';
import { nextOutcome, type DecidedOutcome, type RuledOutcome } from './outcomes.ts';
import { isCompleted, type Facts } from './rule.ts';

/** Working time of a course, in minutes: its core layer, and its extended one of worksheets, simulations and exchange. */
export interface Effort {
  core: number;
  extended: number;
}

/**
 * Working time of a route, in minutes. The essential one (`A`) leaves the extended layer out; the tutored one (`B`) has
 * both, its live sessions not counted; the workshop (`C`) is the live sessions that are planned: `sessions`.
 */
export const minutesOfRoute = (route: string, { core, extended }: Effort, sessions: number): number => {
  if (route === 'C') return sessions;
  return route === 'A' ? core : core + extended;
};

/** The same for a certificate: a person who completes the course in a workshop has done its core layer too. */
export const minutesCertified = (
  route: string,
  outcome: RuledOutcome | 'distinction' | 'enrolment',
  effort: Effort,
  sessions: number,
): number => {
  const isBeyondWorkshop = route === 'C' && outcome !== 'participation' && outcome !== 'enrolment';
  return minutesOfRoute(route, effort, sessions) + (isBeyondWorkshop ? effort.core : 0);
};

/** The parts that are required together, one by one. */
const partsOf = (explanation: Explanation): Explanation[] =>
  explanation.kind === 'all' ? explanation.children.flatMap(partsOf) : [explanation];

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((activity, at) => activity === other[at]);

const asksTheSame = (one: Explanation, other: Explanation): boolean =>
  one.kind === other.kind &&
  one.needed === other.needed &&
  isSameList(one.activities, other.activities) &&
  one.children.length === other.children.length &&
  one.children.every((child, at) => {
    const beside = other.children[at];
    return beside !== undefined && asksTheSame(child, beside);
  });

const asksForAllOf = (higher: Explanation, lower: Explanation): boolean => {
  const asked = partsOf(higher);
  return partsOf(lower).every((part) => asked.some((one) => asksTheSame(one, part)));
};

/**
 * What a learner works towards: the next outcome, or the highest that asks for all of it and for more, because what is
 * listed for that one holds for both. Null when nothing is left to reach.
 */
export const aimedOutcome = (decided: readonly DecidedOutcome[]): DecidedOutcome | null => {
  const next = nextOutcome(decided);
  if (!next) return null;
  const above = decided.slice(decided.indexOf(next));
  return above.findLast(({ explanation }) => asksForAllOf(explanation, next.explanation)) ?? next;
};

const leavesOf = (explanation: Explanation): Explanation[] =>
  explanation.children.length > 0 ? explanation.children.flatMap(leavesOf) : [explanation];

const asksForLessons = ({ kind, children }: Explanation): boolean =>
  kind === 'lessons' || children.some(asksForLessons);

/**
 * Working time left, in minutes, for what an outcome requires: its open activities, `sessions`, live ones to come that
 * are counted, where attendance is required, and `extended`, the part of the extended layer that no activity counts.
 * Lessons take all required work of the course, because it lies before them; the percentage counts the same.
 * Zero for a granted outcome, which requires nothing.
 */
export function minutesTowards(
  explanation: Explanation,
  { activities }: Pick<Facts, 'activities'>,
  ahead: { sessions: number; extended: number },
): number {
  if (explanation.granted) return 0;
  const leaves = leavesOf(explanation);
  const left = new Set(leaves.filter(({ met }) => !met).flatMap((leaf) => leaf.activities));
  if (!explanation.met && asksForLessons(explanation))
    for (const [uuid, fact] of activities) if (fact.required && !isFollowUp(fact)) left.add(uuid);
  let minutes = ahead.extended + (leaves.some(({ kind }) => kind === 'attended') ? ahead.sessions : 0);
  for (const uuid of left) {
    const fact = activities.get(uuid);
    if (fact && !isCompleted(fact)) minutes += fact.minutes;
  }
  return minutes;
}
