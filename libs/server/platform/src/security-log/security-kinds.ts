/** The kinds of events in the security log; the value is written to the server's log and to the table. */
export const SecurityKind = {
  SIGN_IN: 'sign-in',
  SIGN_IN_HALF: 'sign-in.half',
  SIGN_IN_FAILED: 'sign-in.failed',
  TRIES_USED_UP: 'tries.used-up',
  CODE_WRONG: 'code.wrong',
  CODES_USED_UP: 'codes.used-up',
  SIGN_OUT: 'sign-out',
  DEVICE_NEW: 'device.new',
  RESET_ASKED: 'password.reset-asked',
  PASSWORD_RESET: 'password.reset',
  PASSWORD_CHANGED: 'password.changed',
  SESSION_ENDED: 'session.ended',
  SESSION_ENDED_BY_OTHER: 'session.ended-by-other',
  REFUSED: 'refused',
  FACTOR_ADDED: 'second-factor.added',
  FACTOR_REMOVED: 'second-factor.removed',
  FACTOR_RESET: 'second-factor.reset',
  RECOVERY_CODE_USED: 'recovery-code.used',
  RECOVERY_CODES_RENEWED: 'recovery-codes.renewed',
  INSTITUTION_JOINED: 'institution.joined',
  INSTITUTION_PARTED: 'institution.parted',
  PASSKEY_ADDED: 'passkey.added',
  PASSKEY_REMOVED: 'passkey.removed',
  NAME_CHANGED: 'name.changed',
  ADDRESS_ASKED: 'address.asked',
  ADDRESS_CHANGED: 'address.changed',
  ROLE_GIVEN: 'role.given',
  ROLE_TAKEN: 'role.taken',
  ACCOUNT_CLOSED: 'account.closed',
  ACCOUNT_OPENED: 'account.opened',
  MERGE_ASKED: 'merge.asked',
  ACCOUNTS_MERGED: 'accounts.merged',
  ACCOUNTS_PARTED: 'accounts.parted',
  ALERT: 'alert',
} as const;
export type SecurityKind = (typeof SecurityKind)[keyof typeof SecurityKind];

/** One event as the code that sees it tells it; network and device are added from the request. */
export interface SecurityFact {
  kind: SecurityKind;
  /** The person whose account it concerns; null where only an address is known. */
  personId?: string | null;
  /** The person who did it, if somebody else. */
  actorId?: string | null;
  /**
   * As typed. It is not stored: it becomes the pseudonym `account`, and the person where the address belongs
   * to one.
   */
  address?: string | null;
  /** The field of the API that was called. */
  operation?: string | null;
  /** A code: why it failed, which role. */
  code?: string | null;
}
