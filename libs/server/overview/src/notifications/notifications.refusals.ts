import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

refusesWith([
  // {name}: the text has a name in braces that has no value.
  'PLACEHOLDER_UNKNOWN',
  // Somebody else has changed the rule since it was opened.
  'RULE_CHANGED',
  // {count}: the filter finds other people than those that were shown.
  'AUDIENCE_CHANGED',
  // The message no longer reaches anybody.
  'NOBODY_MEANT',
  // {why: LEFT | FINISHED | NOT_BEGUN | NO_ADDRESS | UNSUBSCRIBED | ADDRESS_BOUNCES}
  'NOT_REMINDED',
]);
