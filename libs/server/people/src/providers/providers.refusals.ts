import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes this module may refuse with, besides NOT_FOUND, INPUT_INVALID {field}, PROOF_NEEDED and TOO_MANY_TRIES {retryAfter}. */
refusesWith([
  // This issuer and client are registered already.
  'PROVIDER_KNOWN',
  // {domain}: another provider answers for it.
  'DOMAIN_TAKEN',
  // An administrator has closed it, or it does not answer: the password still works.
  'PROVIDER_AWAY',
  // Without it the person could not sign in any more.
  'LAST_WAY_IN',
]);
