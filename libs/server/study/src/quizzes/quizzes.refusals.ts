import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** What a quiz may say no with. */
refusesWith([
  'ATTEMPTS_USED_UP',
  'COOLING_DOWN',
  'ATTEMPT_OPEN',
  'ATTEMPT_FINISHED',
  'TIME_IS_UP',
  'ANSWER_INVALID',
]);
