import { decide, type Explanation } from './decide.ts';
import { type CompletionRule, type Facts, type Override } from './rule.ts';

/** What an enrolment can reach, the lowest first. Distinction is given by people, never by a rule. */
export const outcomes = ['participation', 'completion', 'achievement'] as const;
export type RuledOutcome = (typeof outcomes)[number];

/** How an edition is taught: self-paced, tutored with live sessions, as a workshop. */
export const routes = ['A', 'B', 'C'] as const;
export type Route = (typeof routes)[number];

/** When an outcome is reached; `routes`: in which editions it is offered. */
export interface OutcomeRule {
  outcome: RuledOutcome;
  routes: readonly string[];
  rule: CompletionRule;
}

/** An outcome of one learner, decided. */
export interface DecidedOutcome {
  outcome: RuledOutcome;
  explanation: Explanation;
}

/**
 * Decides every outcome that an edition of this route offers, the lowest first. `granted`: outcomes granted
 * by a person's decision; each counts as met and is marked, the parts below stay unchanged.
 */
export const decideOutcomes = (
  rules: readonly OutcomeRule[],
  route: string,
  facts: Facts,
  granted: ReadonlyMap<RuledOutcome, Override> = new Map(),
): DecidedOutcome[] =>
  rules
    .filter(({ routes }) => routes.includes(route))
    .sort((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome))
    .map(({ outcome, rule }) => {
      const grant = granted.get(outcome);
      return { outcome, explanation: decide(rule, grant ? { ...facts, granted: grant } : facts) };
    });

/** The highest that is reached, or null. */
export const reachedOutcome = (decided: readonly DecidedOutcome[]): DecidedOutcome | null =>
  decided.findLast(({ explanation }) => explanation.met) ?? null;

/** The lowest outcome above the one reached, or null when nothing is left. */
export const nextOutcome = (decided: readonly DecidedOutcome[]): DecidedOutcome | null => {
  const reached = decided.findLastIndex(({ explanation }) => explanation.met);
  return decided[reached + 1] ?? null;
};
