import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes this module may refuse with, besides NOT_FOUND, INPUT_INVALID {field} and those of drafts. */
refusesWith([
  // Another course has this key.
  'COURSE_KEY_TAKEN',
]);
