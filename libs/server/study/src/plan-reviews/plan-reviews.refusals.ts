import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes this module may refuse with, besides NOT_FOUND, INPUT_INVALID {field} and ENROLMENT_NOT_ACTIVE. */
refusesWith([
  // A plan that is read, approved, without text, or was handed in as often as it may be.
  'PLAN_NOT_TAKEN',
  // The review has an outcome already.
  'PLAN_DECIDED',
  // Somebody else has begun to review this round {name}.
  'PLAN_READ_BY_ANOTHER',
  // The levels chosen do not reach what the rubric asks for an approval.
  'PLAN_BELOW_APPROVAL',
]);
