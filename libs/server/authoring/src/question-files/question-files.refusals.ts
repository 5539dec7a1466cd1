import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes this module may refuse with, besides NOT_FOUND, INPUT_INVALID {field} and those of drafts. */
refusesWith([
  // Nothing of the file can be read {fault}.
  'QUESTION_FILE_NOT_READ',
  // The file of the pool has faults, or a form to which nothing can be added.
  'POOL_NOT_READ',
]);
