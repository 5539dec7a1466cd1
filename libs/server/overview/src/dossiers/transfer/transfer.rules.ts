import { type EnrolmentStatus } from '@campus/delivery';
import { type TransferObstacle } from './transfer.type.ts';

/** What decides about a transfer. */
export interface TransferFacts {
  status: EnrolmentStatus;
  isSameGroup: boolean;
  isSameEdition: boolean;
  /** The edition left, or the one joined, is frozen or over. */
  isClosed: boolean;
  /** The person has an enrolment in the other edition, in whatever state. */
  isInEdition: boolean;
  /** The group is another country's, and who transfers does not coordinate all. */
  isOtherCountry: boolean;
  isGroupFull: boolean;
  /** A quota of the other edition is full; within one edition nobody takes a second seat. */
  isQuotaFull: boolean;
}

/** Why somebody cannot be transferred, or null; obstacles that cannot be removed come first. */
export function obstacleOf(facts: TransferFacts): TransferObstacle | null {
  if (facts.status !== 'active' && facts.status !== 'on_hold') return 'NOT_ACTIVE';
  if (facts.isClosed) return 'EDITION_CLOSED';
  if (facts.isSameGroup) return 'SAME_GROUP';
  if (facts.isOtherCountry) return 'GROUP_OF_COUNTRY';
  if (!facts.isSameEdition && facts.isInEdition) return 'IN_EDITION';
  if (facts.isGroupFull) return 'GROUP_FULL';
  if (!facts.isSameEdition && facts.isQuotaFull) return 'QUOTA_FULL';
  return null;
}
