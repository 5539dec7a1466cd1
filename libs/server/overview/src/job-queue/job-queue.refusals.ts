import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

refusesWith([
  // A server is working on it; it will end automatically.
  'JOB_RUNNING',
]);
