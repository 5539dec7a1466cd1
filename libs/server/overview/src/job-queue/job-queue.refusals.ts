import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

refusesWith([
  // A server has it in hand; it will end by itself.
  'JOB_RUNNING',
]);
