import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes this module may refuse with, besides NOT_FOUND and INPUT_INVALID {field}. */
refusesWith([
  // This issuer and client are registered already.
  'PLATFORM_KNOWN',
]);
