import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes this module may refuse with, besides those of the modules below and NOT_FOUND, REASON_NEEDED, INPUT_INVALID. */
refusesWith([
  // {obstacle: TransferObstacle}
  'NOT_TRANSFERABLE',
  // {obstacle: MergeObstacle}
  'NOT_MERGEABLE',
  // Thirty days are over.
  'MERGE_TOO_OLD',
  // {state: DONE | WAITING}: nothing is left to part, or an erasure of both waits.
  'MERGE_ERASED',
  // {what: MERGE | CERTIFICATE | WORK | CHANGE}
  'MERGE_BUILT_ON',
]);
