import { createHash } from 'node:crypto';
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
 * so that later entries from that window find it (a UUIDv8, RFC 9562). What comes before the branch never
 * changes, so these three identify the path.
 */
export function branchId(attemptId: string, shared: number, choice: string): string {
  const bytes = createHash('sha256').update(`${attemptId}/${shared}/${choice}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
