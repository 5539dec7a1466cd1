import { type AttemptOutcome } from '@campus/study';
import { type AffectedRow } from './corrections.statements.ts';

/** An attempt, and what it would come to; null: it is open. */
export interface Foreseen {
  row: AffectedRow;
  after: AttemptOutcome | null;
}

/** What grading again would mean for people, over all attempts that were looked at. */
export interface Consequences {
  /** Those for whom it means most first: who would pass, whose result rises, the others in their order. */
  attempts: Foreseen[];
  /** Attempts whose result would rise. */
  raisedCount: number;
  /** People who would pass a quiz of which they have passed no attempt. */
  passingCount: number;
  /** People whose result would rise and who hold a certificate: it stays as it was issued. */
  certifiedCount: number;
}

export const isRaised = ({ row, after }: Foreseen): boolean =>
  after !== null && after.score > (row.score ?? 0);

/** By it somebody would pass the quiz for the first time. */
export const isPassing = ({ row, after }: Foreseen): boolean => after?.isPassed === true && !row.has_passed;

export function consequencesOf(foreseen: readonly Foreseen[]): Consequences {
  const weightOf = (each: Foreseen): number => (isPassing(each) ? 2 : isRaised(each) ? 1 : 0);
  const people = (chosen: readonly Foreseen[]): number =>
    new Set(chosen.map(({ row }) => row.person_id)).size;
  const raised = foreseen.filter(isRaised);
  return {
    attempts: foreseen.toSorted((one, other) => weightOf(other) - weightOf(one)),
    raisedCount: raised.length,
    passingCount: people(foreseen.filter(isPassing)),
    certifiedCount: people(raised.filter(({ row }) => row.has_certificate)),
  };
}
