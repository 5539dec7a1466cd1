import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

refusesWith([
  // Another version is on offer than the draft began from {base, offered}.
  'BASE_NOT_OFFERED',
  // The course asks for two people, and the publisher has written in the draft.
  'OTHER_PUBLISHER_NEEDED',
]);
