import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes this module may refuse with, besides NOT_FOUND, INPUT_INVALID {field} and ENROLMENT_NOT_ACTIVE. */
refusesWith([
  // The version of the course has no rubric: plans are not handed in.
  'PLAN_NOT_REVIEWED',
  // Nothing is written in it.
  'PLAN_EMPTY',
  // Somebody has begun to review the round handed in last.
  'PLAN_BEING_READ',
  // It is approved: it is not handed in again.
  'PLAN_APPROVED',
  // It was handed in as often as anyone may.
  'PLAN_ROUNDS_FULL',
  // The review has an outcome already.
  'PLAN_DECIDED',
  // Somebody else has begun to review this round {name}.
  'PLAN_READ_BY_ANOTHER',
  // The levels chosen do not reach what the rubric asks for an approval.
  'PLAN_BELOW_APPROVAL',
]);
