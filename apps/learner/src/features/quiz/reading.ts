import type { Attempt } from './quiz-data.ts';

/** What an attempt came to in one learning outcome. */
export type OutcomeResult = NonNullable<Attempt['result']>['byOutcome'][number];

export interface ModuleResult {
  id: string | null;
  title: string | null;
  points: number;
  maxPoints: number;
  missed: OutcomeResult[];
}

export const isMissed = ({ points, maxPoints }: Pick<OutcomeResult, 'points' | 'maxPoints'>): boolean =>
  points < maxPoints;

/** What was missed leads; otherwise in the order of the course. */
export const missedFirst = (outcomes: readonly OutcomeResult[]): OutcomeResult[] => [
  ...outcomes.filter(isMissed),
  ...outcomes.filter((outcome) => !isMissed(outcome)),
];

/** Readings with a known screen come before those that start at the beginning of a lesson. */
export const screensFirst = (taught: OutcomeResult['taughtIn']): OutcomeResult['taughtIn'] => [
  ...taught.filter(({ screenId }) => screenId !== null),
  ...taught.filter(({ screenId }) => screenId === null),
];

/** Outcomes added up by module, in the order of the course; those of no module known come last. */
export function moduleResults(outcomes: readonly OutcomeResult[]): ModuleResult[] {
  const modules = new Map<string | null, ModuleResult>();
  for (const outcome of outcomes) {
    const { moduleId: id, moduleTitle: title, points, maxPoints } = outcome;
    const sum = modules.get(id) ?? { id, title, points: 0, maxPoints: 0, missed: [] };
    modules.set(id, {
      ...sum,
      points: sum.points + points,
      maxPoints: sum.maxPoints + maxPoints,
      missed: isMissed(outcome) ? [...sum.missed, outcome] : sum.missed,
    });
  }
  return [...modules.values()];
}

/** More is no choice. */
const SLOWEST = 3;

const shareOf = ({ points, maxPoints }: ModuleResult): number => points / maxPoints;

/**
 * The modules in which something was missed: those where most was, three at most, and the others, each in the order
 * they come. Where more than three are equally bad and none is worse, none of them is chosen.
 */
export function slowestFirst(modules: readonly ModuleResult[]): {
  slow: ModuleResult[];
  others: ModuleResult[];
} {
  const toRead = modules.filter(({ missed }) => missed.length > 0);
  const third = toRead.map(shareOf).toSorted((a, b) => a - b)[SLOWEST - 1] ?? 1;
  const upToThird = toRead.filter((module) => shareOf(module) <= third);
  const slow = upToThird.length <= SLOWEST ? upToThird : toRead.filter((module) => shareOf(module) < third);
  return { slow, others: toRead.filter((module) => !slow.includes(module)) };
}
