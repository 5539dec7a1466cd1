import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes this module may refuse with, besides NOT_FOUND, INPUT_INVALID {field}, SECOND_PERSON_NEEDED and TOO_MANY_TRIES {retryAfter}. */
refusesWith([
  // It is no longer what the person deciding saw. {count, version, action, actor, at, rows: [{id, version, action, actor, at}]}
  'CHANGED_MEANWHILE',
  // Address or password: never which of the two.
  'SIGN_IN_FAILED',
  // The current password, asked for again.
  'PASSWORD_WRONG',
  // {reason: SHORT | LONG | COMMON | OWN_NAME | SAME, minimum}
  'PASSWORD_TOO_WEAK',
  // The password was right. {step: CODE | ENROL}: a code is asked for, or what gives codes has to be set up first.
  'SECOND_FACTOR_NEEDED',
  // Wrong, too old or used before: never which. {left}: so many more, where the session ends after them.
  'CODE_WRONG',
  // Too many wrong ones: the session is over.
  'CODES_USED_UP',
  // It is the last one, and the campus asks for one.
  'SECOND_FACTOR_REQUIRED',
  // Unknown, removed, of another campus, wrong or of a closed account, or what it answers is too old or was used: never which.
  'PASSKEY_REFUSED',
  // {most}: nobody has more.
  'PASSKEYS_ENOUGH',
  // Unknown, used or too old: never which.
  'RESET_LINK_INVALID',
  // The account has a role of staff: only administrators change how it signs in, or merge it.
  'ACCOUNT_OF_STAFF',
  // The link of a mail about another address: unknown.
  'CHANGE_LINK_INVALID',
  // Already decided, or lapsed.
  'CHANGE_OVER',
  // {from}: its holder may still answer.
  'CHANGE_TOO_EARLY',
  // Another request for an address is waiting.
  'CHANGE_WAITING',
  // The person has just this much more time already.
  'EXTRA_TIME_SAME',
  // Nobody else is an administrator.
  'LAST_ADMINISTRATOR',
]);
