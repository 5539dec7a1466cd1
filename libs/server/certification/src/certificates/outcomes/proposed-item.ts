import {
  basisOf,
  nextOutcome,
  outcomes,
  reachedOutcome,
  type Basis,
  type DecidedOutcome,
  type RuledOutcome,
} from '@campus/course-rules';
import { type Outline } from '@campus/course';
import { blockersOf, outcomeLines, type Blocker, type OutcomeLines } from './blockers.ts';
import { decideStanding, holdOf, type StandingRow } from './standing-rows.ts';

/** What a batch keeps of one person. */
export interface ProposedItem {
  enrolmentId: string;
  state: 'ready' | 'blocked' | 'already';
  outcome: RuledOutcome | null;
  /** How that outcome was reached; null: none is. */
  basis: Basis | null;
  explanations: OutcomeLines[];
  blockers: Blocker[];
  differs: boolean;
}

/** Whether a certificate in force attests this outcome, or a higher one. */
const isCertified = (inForce: readonly string[], outcome: RuledOutcome): boolean =>
  inForce.includes('distinction') ||
  outcomes.slice(outcomes.indexOf(outcome)).some((higher) => inForce.includes(higher));

export interface JudgedStanding {
  item: ProposedItem;
  /** The outcome to certify, with the whole explanation; null: nothing may be issued now. */
  certifiable: DecidedOutcome | null;
  /** The outcome after the one reached; null: none left. */
  next: DecidedOutcome | null;
}

/** What one person of an edition has reached, what is missing, and whether a certificate may be issued. */
export function judge(row: StandingRow, outline: Outline): JudgedStanding {
  const decided = decideStanding(row, outline);
  const reached = reachedOutcome(decided);
  const { blockers, isStopped } = blockersOf(row.status, holdOf(row), decided);
  const isAlready = reached !== null && isCertified(row.in_force, reached.outcome);
  const certifiable = reached && !isStopped && !isAlready ? reached : null;
  return {
    certifiable,
    next: nextOutcome(decided),
    item: {
      enrolmentId: row.enrolment_id,
      state: certifiable ? 'ready' : isAlready ? 'already' : 'blocked',
      outcome: reached?.outcome ?? null,
      basis: reached && basisOf(reached.explanation),
      explanations: outcomeLines(decided),
      blockers,
      differs: row.differs,
    },
  };
}
