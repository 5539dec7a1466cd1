import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** What issuing and revoking may say no with. */
refusesWith([
  'NOT_ELIGIBLE',
  'ALREADY_ISSUED',
  'NOT_IN_FORCE',
  'NOTHING_TO_CORRECT',
  'REASON_NEEDED',
  'CERTIFICATE_HELD',
  'BATCH_NOT_PROPOSED',
  'BATCH_NOT_APPROVED',
  'BATCH_NOT_DONE',
  'OWN_DECISION',
  'NAME_CHANGED',
  'NOTHING_TO_WAIVE',
  'NOTHING_TO_GRANT',
  'GRANT_NEEDED',
  'NOBODY_READY',
  'NO_ADDRESS',
  'REMINDED_TODAY',
  'TEMPLATE_CHANGED',
  'IMAGE_UNREADABLE',
  'ACCENT_TOO_LIGHT',
]);
