import {
  type CallLinks,
  callPhaseValues,
  type DataOf,
  letterKindValues,
  type Nomination as NominationQuery,
  type NominationCall,
  type NominationCalls,
  nominationCheckValues,
  nominationDecisionValues,
  type Nominations,
  type SeatQuotas,
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

export const phases = callPhaseValues;

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

export const checks = nominationCheckValues;

export const decisions = nominationDecisionValues;

export const letterKinds = letterKindValues;

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

/** A letter exists for this state and was not sent. People who can no longer confirm get none. */
export const isUntold = ({ state, isTold, isLate }: NominationRow): boolean =>
  !isTold && !isLate && ['ACCEPTED', 'WAITLISTED', 'REJECTED', 'SUBSTITUTED'].includes(state);

/** Was told of being accepted and can still confirm. */
export const isSilent = ({ state, isTold, isLate }: NominationRow): boolean =>
  state === 'ACCEPTED' && isTold && !isLate;
