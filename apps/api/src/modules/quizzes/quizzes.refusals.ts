/** What a quiz may say no with. */
export const quizzesRefusals = [
  'ATTEMPTS_USED_UP',
  'COOLING_DOWN',
  'ATTEMPT_OPEN',
  'ATTEMPT_FINISHED',
  'TIME_IS_UP',
  'ANSWER_INVALID',
] as const;
