import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes of attendance, besides NOT_FOUND, INPUT_INVALID {field}, EDITION_CLOSED, ENROLMENT_NOT_ACTIVE and REASON_NEEDED. */
refusesWith([
  // The person is in another group than the session is for
  'SESSION_OF_ANOTHER_GROUP',
  'SESSION_CANCELLED',
  // The half day is yet to come
  'SESSION_NOT_BEGUN',
  // Something else is recorded already: a change needs a reason
  'ATTENDANCE_DIFFERS',
  // A session of this person is made up for already
  'MADE_UP_BEFORE',
  // Somebody else has already identified the person
  'WALK_IN_RESOLVED',
  // {reason} of libs/tabular: the file cannot be read
  'LIST_UNREADABLE',
  // The list was recorded, or undone, before
  'LIST_MOVED_ON',
]);
