import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type MessageKind, type MessageState } from '../message-kinds.ts';
import { type MessageSort } from '../message.type.ts';

/** A message and what happened to it, wherever it is listed. */
export interface SentRow {
  id: string;
  kind: MessageKind;
  state: MessageState;
  why: string | null;
  address: string | null;
  subject: string | null;
  body: string | null;
  locale: Locale | null;
  planned_at: Date;
  settled_at: Date | null;
  written_by: string | null;
}

/** SQL expression: the name of who wrote the message `m` by hand, or null. */
export const WRITTEN_BY = `
  (select w.full_name from message_sending s join account w on w.id = s.sent_by where s.id = m.sending_id)`;

export const sentOf = (row: SentRow) => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  why: row.why,
  address: row.address,
  subject: row.subject,
  body: row.body,
  locale: row.locale,
  plannedAt: row.planned_at,
  settledAt: row.settled_at,
  writtenBy: row.written_by,
});

export interface MessageRow extends SentRow {
  enrolment_id: string;
  person_id: string;
  full_name: string;
  country: string | null;
}

const FOUND = `from message m join account p on p.id = m.person_id
  where m.edition_id = :editionId and (:countries::text[] is null or p.country_code = any(:countries))
    and (:pattern::text is null or p.search_key like :pattern or lower(m.address) like :pattern)
    and (:kind::text is null or m.kind = :kind) and (:personId::uuid is null or m.person_id = :personId)`;

const orders: Record<MessageSort, string> = {
  planned: 'm.planned_at $dir, m.id $dir',
  name: 'p.first_surname collate "es-x-icu" $dir, p.given_names collate "es-x-icu" $dir, m.planned_at desc, m.id',
  state: 'm.state $dir, m.planned_at desc, m.id',
};

export const logPage = inEveryOrder(orders, ({ suffix, text }) =>
  statement<
    MessageRow,
    {
      editionId: string;
      countries: readonly string[] | null;
      pattern: string | null;
      kind: string | null;
      personId: string | null;
      state: string | null;
      limit: number;
      offset: number;
    }
  >(
    `message-log-${suffix}`,
    `select m.id, m.enrolment_id, m.person_id,
            p.full_name,
            p.country_code as country, m.kind, m.state, m.why, m.address, m.subject, m.body, m.locale,
            m.planned_at, m.settled_at, ${WRITTEN_BY} as written_by ${FOUND}
        and (:state::text is null or m.state = :state)
      order by ${text} limit :limit offset :offset`,
  ),
);

export const logCounts = statement<
  { state: MessageState; count: number },
  {
    editionId: string;
    countries: readonly string[] | null;
    pattern: string | null;
    kind: string | null;
    personId: string | null;
  }
>('message-log-counts', `select m.state, count(*)::int as count ${FOUND} group by m.state order by m.state`);

/** $1 edition, $2 countries or null, $3 ids or null for all. */
export const retryFailed = statement<{ id: string }>(
  'message-retry',
  `update message m set state = 'planned', why = null, mail_id = null, settled_at = null
     from account p, current_address mail
    where m.edition_id = $1 and p.id = m.person_id and mail.person_id = p.id
      and ($2::text[] is null or p.country_code = any($2)) and ($3::uuid[] is null or m.id = any($3))
      and (m.state = 'failed' or (m.state = 'bounced' and mail.address_key <> lower(m.address)))
   returning m.id`,
);
