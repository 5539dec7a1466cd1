import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

refusesWith([
  // {name}: the text has a name in braces that nothing stands for.
  'PLACEHOLDER_UNKNOWN',
  // Somebody else changed the rule since it was opened.
  'RULE_CHANGED',
  // {count}: the filter finds other people than those that were shown.
  'AUDIENCE_CHANGED',
  // The message would reach nobody any more.
  'NOBODY_MEANT',
]);
