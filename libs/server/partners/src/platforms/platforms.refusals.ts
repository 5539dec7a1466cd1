import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes this module may refuse with, besides NOT_FOUND and INPUT_INVALID {field}. */
refusesWith([
  // This issuer and client are registered already.
  'PLATFORM_KNOWN',
  // {name}: another one gives tokens at this address to this client; whose results a token is for, nobody could tell.
  'TOKENS_OF_OTHER',
]);
