import { type Speaker } from './as.ts';

export const CHANGES = `query ($personId: ID) { accountChanges(personId: $personId, limit: 50, offset: 0) { totalCount items {
  id kind personId fullName from to reason askedByName isAskedByMe isBouncing mayDecide } } }`;

export interface AccountChange {
  id: string;
  kind: string;
  to: string;
  [field: string]: unknown;
}

/** The changes of accounts visible to somebody: of one person, or of everybody. */
export const accountChanges = async (speaker: Speaker, personId: string | null): Promise<AccountChange[]> =>
  (await speaker.query<{ accountChanges: { items: AccountChange[] } }>(CHANGES, { personId })).data
    .accountChanges.items;
