import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** What correcting an edition may be refused with, besides NOT_FOUND, INPUT_INVALID {field} and EDITION_FROZEN. */
refusesWith([
  // The version differs in more than words, media and keys: what people did would not fit it.
  'NOT_A_CORRECTION',
  // The edition has this version already.
  'VERSION_IN_USE',
  // Somebody else has given the edition another version since the preview.
  'VERSION_CHANGED',
]);
