import type {
  CallLinks,
  DataOf,
  Nomination as NominationQuery,
  NominationCall,
  NominationCalls,
  Nominations,
  SeatQuotas,
} from '@campus/api-client';

export type CallRow = DataOf<typeof NominationCalls>['nominationCalls']['items'][number];
export type Call = NonNullable<DataOf<typeof NominationCall>['nominationCall']>;
export type Phase = Call['phase'];
export type CallLink = DataOf<typeof CallLinks>['callLinks']['items'][number];
export type NominationRow = DataOf<typeof Nominations>['nominations']['items'][number];
export type Nomination = NonNullable<DataOf<typeof NominationQuery>['nomination']>;
export type Quota = DataOf<typeof SeatQuotas>['seatQuotas'][number];
export type State = NominationRow['state'];
export type Decision = NominationRow['decisions'][number];

export const phases = ['OPEN', 'COMING', 'DRAFT', 'CLOSED'] as const;

/** In the order of a nomination's life. */
export const states = [
  'SUBMITTED',
  'UNDER_REVIEW',
  'ACCEPTED',
  'WAITLISTED',
  'REJECTED',
  'DECLINED',
  'SUBSTITUTED',
  'CONFIRMED',
  'ENROLLED',
  'NO_SHOW',
] as const satisfies readonly State[];

export const checks = [
  'COUNTRY_OUT_OF_SCOPE',
  'AUDIENCE_OTHER',
  'INSTITUTION_OTHER',
  'LANGUAGE_NOT_OFFERED',
  'CONSENT_MISSING',
  'LETTER_MISSING',
  'SAME_ADDRESS',
  'SAME_NAME',
  'ADDRESS_OF_OTHER',
  'IS_PERSON',
  'IS_ENROLLED',
  'IS_CERTIFIED',
  'LOOKS_LIKE_PERSON',
] as const satisfies readonly NominationRow['checks'][number][];

export const decisions = ['ACCEPT', 'WAITLIST', 'REVIEW', 'REJECT'] as const satisfies readonly Decision[];

export const letterKinds = ['ACCEPTED', 'WAITLISTED', 'REJECTED', 'SUBSTITUTED', 'REMINDER'] as const;

export type LinkState = 'REVOKED' | 'EXPIRED' | 'FULL' | 'USED' | 'OPENED' | 'SENT' | 'NEW';

/** How far a personal link has come. */
export const linkStateOf = (link: CallLink, now: number): LinkState => {
  if (link.revokedAt !== null) return 'REVOKED';
  if (link.expiresAt !== null && Date.parse(link.expiresAt) <= now) return 'EXPIRED';
  if (link.nominations >= link.maxNominations) return 'FULL';
  if (link.nominations > 0 || link.lastUsedAt !== null) return 'USED';
  if (link.openedAt !== null) return 'OPENED';
  return link.sentAt === null ? 'NEW' : 'SENT';
};

/** A letter was written for this state and has not gone out. Who can no longer confirm is not told to. */
export const isUntold = ({ state, isTold, isLate }: NominationRow): boolean =>
  !isTold && !isLate && ['ACCEPTED', 'WAITLISTED', 'REJECTED', 'SUBSTITUTED'].includes(state);

/** Was told of being accepted and can still confirm. */
export const isSilent = ({ state, isTold, isLate }: NominationRow): boolean =>
  state === 'ACCEPTED' && isTold && !isLate;
