import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes this module may refuse with, besides NOT_FOUND and INPUT_INVALID {field}. */
refusesWith([
  // Somebody has replied meanwhile.
  'ENQUIRY_CHANGED',
  // One person has sent as many in a day as anyone may.
  'ENQUIRIES_TOO_MANY',
]);
