import { type ListedFields } from './listed-nominations.ts';
import { type NominationState } from '../nomination-states.ts';

/** What a list did to one nomination, kept with the list: enough to take it back. */
export interface WrittenNominee {
  nominationId: string;
  /** Null: the list made the nomination. */
  before: ListedFields | null;
  after: ListedFields;
  /** It made it on the waiting list. */
  isWaiting?: boolean;
  /** Who it was made as; absent: nobody known. */
  personId?: string | null;
}

/** What undoing the list does to a nomination; with all results but the first it stays as it is. */
export const undoneNominee = ['UNDONE', 'GONE', 'DECIDED', 'CHANGED_SINCE'] as const;
export type UndoneNominee = (typeof undoneNominee)[number];

/** A nomination as it stands. */
export interface ListedNow {
  state: NominationState;
  fields: ListedFields;
  /** It has been used: a letter was added or sent, the nominee was identified, or somebody else took the seat. */
  isUsed: boolean;
}

const isSame = (now: ListedFields, then: ListedFields): boolean =>
  (Object.keys(then) as (keyof ListedFields)[]).every((key) => (now[key] ?? null) === (then[key] ?? null));

/** A nomination that has moved on, in the selection or by anybody’s hand, is no longer the list’s to take back. */
export function undoOf(now: ListedNow | null, { after, isWaiting }: WrittenNominee): UndoneNominee {
  if (now === null) return 'GONE';
  if (now.state !== (isWaiting ? 'waitlisted' : 'submitted')) return 'DECIDED';
  return now.isUsed || !isSame(now.fields, after) ? 'CHANGED_SINCE' : 'UNDONE';
}
