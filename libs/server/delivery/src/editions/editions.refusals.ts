import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** What planning an edition may be refused with, besides NOT_FOUND, INPUT_INVALID {field} and REASON_NEEDED. */
refusesWith([
  // Another edition has this key.
  'EDITION_KEY_TAKEN',
  // Somebody else has saved this table meanwhile.
  'PLAN_CHANGED',
  // A quota has more seats than one that it is part of.
  'QUOTA_OVER_WHOLE',
  // It is closed for reporting: nothing of its plan changes.
  'EDITION_FROZEN',
  // It is not closed, so it cannot be opened again.
  'EDITION_NOT_FROZEN',
  // Somebody is enrolled: the course version stays.
  'EDITION_HAS_PEOPLE',
  // Somebody is in the group, or a session is planned for it.
  'GROUP_IN_USE',
  // There is a group for this country already.
  'GROUP_EXISTS',
  // A module would open when the edition is over.
  'MODULES_AFTER_END',
  // Attendance was taken in a half day that would go.
  'HALF_DAY_IN_USE',
]);
