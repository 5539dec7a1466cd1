import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** What enrolling, and work in an enrolment, may be refused with. */
refusesWith([
  'EDITION_NOT_OPEN',
  'GROUP_FULL',
  // {country, kind, seats, taken, asked}: country and kind may be null, the group's own seats have kind `group`.
  'QUOTA_FULL',
  'EDITION_CLOSED',
  'ENROLMENT_NOT_ACTIVE',
  // {day}: the last day of the edition, null where it has none. More time ends after it.
  'DAY_NOT_LATER',
  'MODULE_CLOSED',
  // The day on which the edition opens it has not come.
  'MODULE_NOT_RELEASED',
  // Only what was withdrawn can be taken back.
  'NOT_WITHDRAWN',
  // Only who pauses can go on.
  'NOT_ON_HOLD',
]);
