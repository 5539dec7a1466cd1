import { fullNameOf } from '../people.rules.ts';
import { type NameParts } from '../one-person.rules.ts';

export const ChangeKind = { ADDRESS: 'address', NAME: 'name', MERGE: 'merge' } as const;
export type ChangeKind = (typeof ChangeKind)[keyof typeof ChangeKind];

/**
 * Waiting; then confirmed by the person, approved by a coordinator, refused (by the person's link, or a name
 * by a coordinator) or cancelled. Or done at once, without asking anybody.
 */
export const ChangeState = {
  WAITING: 'waiting',
  CONFIRMED: 'confirmed',
  APPROVED: 'approved',
  REFUSED: 'refused',
  CANCELLED: 'cancelled',
  DONE: 'done',
} as const;
export type ChangeState = (typeof ChangeState)[keyof typeof ChangeState];

/** The account that takes in the one whose change it is. */
export interface MergeValue {
  address: string;
  survivorId: string;
  keepEnrolmentIds: readonly string[];
}
export type AccountValue = { address: string } | NameParts | MergeValue;

export const isMerge = (value: AccountValue): value is MergeValue => 'survivorId' in value;

/** `from`: of the account that is closed; `to`: of the one that stays. */
export const mailboxesOfMerge = ['from', 'to'] as const;
export type MailboxOfMerge = (typeof mailboxesOfMerge)[number];

/** Hours the holder of an address has to answer before a second coordinator may decide in their place. */
export const HOURS_TO_ANSWER = 72;
/** Days after which an undecided request lapses. */
export const DAYS_TO_DECIDE = 30;

/** As a person reads it. */
export const wordsOf = (value: AccountValue): string =>
  'address' in value ? value.address : fullNameOf(value);

export const isSameName = (one: NameParts, other: NameParts): boolean =>
  one.givenNames === other.givenNames &&
  one.firstSurname === other.firstSurname &&
  one.secondSurname === other.secondSurname;

export interface Waiting {
  kind: ChangeKind;
  askedAt: Date;
  askedBy: string | null;
}

/** From when a coordinator may approve: an address is first its holder's to confirm. */
export const approvableFrom = ({ kind, askedAt }: Waiting): Date =>
  kind === ChangeKind.NAME ? askedAt : new Date(askedAt.getTime() + HOURS_TO_ANSWER * 3_600_000);

export type ApprovalObstacle = 'SECOND_PERSON_NEEDED' | 'CHANGE_TOO_EARLY';

/** What keeps `approverId` from approving now; null: nothing. */
export function approvalObstacle(change: Waiting, approverId: string, now: Date): ApprovalObstacle | null {
  if (change.askedBy === approverId) return 'SECOND_PERSON_NEEDED';
  return now < approvableFrom(change) ? 'CHANGE_TOO_EARLY' : null;
}
