import { idFrom } from '@campus/platform/database/uuid.ts';
import { sharedSteps, type Step } from '@campus/scenario-engine';

/** Decisions in one path; no scenario is longer. */
export const LONGEST_PATH = 40;

/** What a path adds to the attempt it names: decisions at its end, or a branch because two windows decided otherwise. */
export type Continuation =
  | { kind: 'carries-on'; decisions: readonly (Step & { step: number })[] }
  | { kind: 'branches'; shared: number; choice: string };

/** Compares `played` with what is stored of the same attempt. A path shorter than the stored one adds nothing. */
export function continuationOf(stored: readonly Step[], played: readonly Step[]): Continuation {
  const shared = sharedSteps(stored, played);
  const parting = played[shared];
  if (parting && shared < stored.length) return { kind: 'branches', shared, choice: parting.choice };
  return {
    kind: 'carries-on',
    decisions: played.slice(shared).map((step, i) => ({ ...step, step: shared + i + 1 })),
  };
}

/**
 * The id of the attempt that branches off another after `shared` decisions with this choice: always the same,
 * so that later entries from that window find it. What comes before the branch never changes, so these three
 * identify the path.
 */
export const branchId = (attemptId: string, shared: number, choice: string): string =>
  idFrom(`${attemptId}/${shared}/${choice}`);
