import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes this module may refuse with, besides NOT_FOUND, QUOTA_FULL, INPUT_INVALID {field, reason}, TOO_MANY_TRIES and REASON_NEEDED. */
refusesWith([
  // {state: draft | coming | open | closed}: the call takes nothing now.
  'CALL_NOT_OPEN',
  // Somebody else has saved meanwhile. {revision}
  'CALL_CHANGED',
  // {state: unknown | revoked | expired}: the personal link leads nowhere any more.
  'LINK_INVALID',
  // {maximum}
  'LINK_USED_UP',
  // {state}: the step is not open from there.
  'NOMINATION_STATE',
  // The nominee's address belongs to somebody else: the nominee needs another one.
  'ADDRESS_OF_ANOTHER',
  // The letter or the sheet. {reason: EMPTY | TOO_LARGE | KIND, megabytes}
  'FILE_REFUSED',
]);
