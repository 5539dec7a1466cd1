import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes this module may refuse with, besides NOT_FOUND. */
refusesWith([
  // The platform could not be asked to the end.
  'MEMBERS_UNREAD',
  // It names nobody who learns there by an address.
  'MEMBERS_WITHOUT_ADDRESS',
  // {limit}: more learn there than a list takes.
  'MEMBERS_TOO_MANY',
]);
