import { filteredStatement, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Role } from '../people.access.ts';
import {
  type AccountValue,
  type ChangeKind,
  type ChangeState,
  type MailboxOfMerge,
} from './account-change.rules.ts';

export interface ChangeRow {
  id: string;
  person_id: string;
  kind: ChangeKind;
  before: AccountValue;
  after: AccountValue;
  reason: string;
  state: ChangeState;
  asked_by: string | null;
  asked_at: Date;
  expires_at: Date;
  is_over: boolean;
  said: MailboxOfMerge | null;
}

/** By a mailed link; `is_other`: the one that went to the account that stays. */
export interface LinkedChange extends ChangeRow {
  is_other: boolean;
}

const CHANGE = `
  c.id, c.person_id, c.kind, c.before, c.after, c.reason, c.state, c.asked_by, c.asked_at, c.expires_at,
  c.said, c.state <> 'waiting' or c.expires_at <= now() as is_over`;

export const changeById = statement<{ person_id: string; after: AccountValue }>(
  'account-change-person',
  `select person_id, after from account_change where id = $1`,
);
export const changeByToken = statement<LinkedChange>(
  'account-change-by-token',
  `select ${CHANGE}, coalesce(c.other_token_hash = $1, false) as is_other from account_change c
    where c.token_hash = $1 or c.other_token_hash = $1`,
);
/** $1 change · $2 which mailbox has said yes. */
export const noteWord = statement('account-change-word', `update account_change set said = $2 where id = $1`);

/** Of a merge, in the order of their ids, so that two never wait in a ring. */
export const lockBoth = statement(
  'account-change-lock-both',
  `select id from person where id = any($1) order by id for update`,
);
/** After the person's row is locked: the person deciding has the change to themselves. */
export const lockChange = statement<ChangeRow>(
  'account-change-lock',
  `select ${CHANGE} from account_change c where c.id = $1 for update`,
);

/** $1 person · $2 kind: ends requests whose time has passed, to make room for a new one. */
export const lapseChanges = statement(
  'account-change-lapse',
  `update account_change set state = 'cancelled', decided_at = now(), token_hash = null, other_token_hash = null
    where person_id = $1 and kind = $2 and state = 'waiting' and expires_at <= now()`,
);
export const waitingOf = statement<{ id: string; after: AccountValue; asked_at: Date }>(
  'account-change-waiting-of',
  `select id, after, asked_at
     from account_change
    where person_id = $1 and kind = $2 and state = 'waiting' and expires_at > now()`,
);

export const decideChange = statement<
  object,
  { id: string; state: string; decidedBy: string | null; reason: string | null }
>(
  'account-change-decide',
  `update account_change set state = :state, decided_by = :decidedBy, decided_at = now(),
                             decided_reason = :reason
    where id = :id`,
);

/** $1 person · $2 kind, null: both: what waits is over when it is settled otherwise, or the account is closed. */
export const dropWaiting = statement(
  'account-change-drop',
  `update account_change set state = 'cancelled', decided_at = now()
    where person_id = $1 and ($2::text is null or kind = $2) and state = 'waiting'`,
);

export interface ListedChange extends ChangeRow {
  given_names: string;
  full_name: string;
  country: string | null;
  roles: Role[];
  asked_by_name: string | null;
  is_bouncing: boolean;
  locale: Locale;
  total: number;
}

export const listWaiting = filteredStatement<
  ListedChange,
  {
    countries: readonly string[] | null;
    viewerId: string;
    personId: string | null;
    limit: number;
    offset: number;
  }
>(
  'account-changes-waiting',
  `select ${CHANGE}, p.given_names, full_name(p.given_names, p.first_surname, p.second_surname) as full_name,
          p.country_code as country, p.locale,
          coalesce((select array_agg(distinct g.role)
                      from role_grant g
                     where g.person_id = p.id and g.revoked_at is null), '{}') as roles,
          (select a.full_name from account a where a.id = c.asked_by) as asked_by_name,
          exists (select from bouncing_address b
                   where b.address_key = lower(c.before ->> 'address')) as is_bouncing,
          count(*) over ()::int as total
     from account_change c
     join person p on p.id = c.person_id
    where c.state = 'waiting'
      and c.expires_at > now()
      and (p.disabled_at is null or c.kind = 'merge')
      and p.id <> :viewerId
      and (:countries::text[] is null or p.country_code = any(:countries))
      and (:personId::uuid is null or p.id = :personId)
    order by c.asked_at, c.id limit :limit offset :offset`,
);
