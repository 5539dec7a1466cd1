import { filteredStatement, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { isCoordinating } from '@campus/people';
import { enquiryVisible, type EnquiryViewer } from './enquiries.access.ts';
import { type EnquiryKind, type EnquiryState } from './enquiries.rules.ts';

export interface ReplyJson {
  id: string;
  text: string;
  at: string;
  by: string | null;
}

export interface PlaceRow {
  version_id: string;
  activity_id: string | null;
  card_id: string | null;
  screen: string | null;
  quoted: string | null;
  locale: Locale;
}

export interface OwnEnquiryRow extends PlaceRow {
  id: string;
  enrolment_id: string;
  kind: EnquiryKind;
  state: EnquiryState;
  text: string;
  asked_at: Date;
  changed_at: Date;
  is_unread: boolean;
  replies: ReplyJson[] | null;
}

/** SQL expression: the thread of `q`, the oldest first. */
const replies = `
  (select json_agg(json_build_object('id', r.id, 'text', r.text, 'at', r.written_at, 'by', r.by)
                   order by r.written_at, r.id)
     from (select r.id, r.text, r.written_at, w.short_name as by
             from enquiry_reply r
             left join account w on w.id = r.written_by
            where r.enquiry_id = q.id
            order by r.written_at, r.id limit 50) r)`;

/** $1 person. What was answered and not read first, then the newest. */
export const ownEnquiries = statement<OwnEnquiryRow>(
  'own-enquiries',
  `select q.id, q.enrolment_id, q.kind, q.state, q.text, q.asked_at, q.changed_at, q.version_id, q.activity_id,
          q.card_id, q.screen, q.quoted, q.locale, ${replies} as replies,
          q.state <> 'waiting' and q.changed_at > coalesce(q.seen_at, '-infinity') as is_unread
     from enquiry q
     join participant e on e.id = q.enrolment_id
    where e.person_id = $1
    order by is_unread desc, q.changed_at desc, q.id limit 100`,
);

/** $1 person, $2 ids. */
export const seeEnquiries = statement<{ id: string }>(
  'see-enquiries',
  `update enquiry q set seen_at = now()
     from participant e
    where e.id = q.enrolment_id and e.person_id = $1 and q.id = any($2::uuid[])
   returning q.id`,
);

export interface EnquiryRow extends PlaceRow {
  id: string;
  enrolment_id: string;
  kind: EnquiryKind;
  state: EnquiryState;
  text: string;
  asked_at: Date;
  changed_at: Date;
  edition_id: string;
  edition_titles: Record<string, string>;
  person_id: string;
  full_name: string;
  assigned_to: string | null;
  assigned_name: string | null;
  reply_count: number;
}

const FROM = `
     from enquiry q
     join enrolment_window e on e.id = q.enrolment_id
     join account p on p.id = e.person_id
     left join account a on a.id = q.assigned_to`;

const COLUMNS = `
  q.id, q.enrolment_id, q.kind, q.state, q.text, q.asked_at, q.changed_at, q.version_id, q.activity_id, q.card_id,
  q.screen, q.quoted, q.locale, e.edition_id, e.edition_titles, p.id as person_id, p.full_name, q.assigned_to,
  a.full_name as assigned_name,
  (select count(*)::int from enquiry_reply r where r.enquiry_id = q.id) as reply_count`;

/** Those waiting longest first; of all of them, the newest. Faults of one lesson are together. */
export const enquiriesFor = filteredStatement<
  EnquiryRow & { total: number },
  EnquiryViewer & {
    editionId: string | null;
    isFault: boolean;
    isOnlyWaiting: boolean;
    limit: number;
    offset: number;
  }
>(
  'enquiries-for',
  `select ${COLUMNS}, (count(*) over ())::int as total
     ${FROM}
    where ${enquiryVisible}
      and (q.kind <> 'question') = :isFault::boolean
      and (not :isOnlyWaiting::boolean or q.state = 'waiting')
      and (:editionId::uuid is null or e.edition_id = :editionId)
    order by case when :isFault then q.activity_id end, q.state <> 'waiting',
             case when q.state = 'waiting' then q.asked_at end, q.changed_at desc, q.id
    limit :limit offset :offset`,
);

/** SQL query: who could answer the question `q`, besides the actor. */
const helpers = `
  select near.id, h.full_name as name
    from (select f.person_id as id from current_facilitator f where f.group_id = e.group_id
           union
          select r.person_id from role_in_force r
           where ${isCoordinating}
             and (r.country_code is null or r.country_code = coalesce(e.group_country, p.country_code))) near
    join account h on h.id = near.id
   where h.disabled_at is null and h.id <> p.id
   order by name, id limit 20`;

export const enquiryFor = statement<
  EnquiryRow & { replies: ReplyJson[] | null; helpers: { id: string; name: string }[] | null },
  EnquiryViewer & { enquiryId: string }
>(
  'enquiry-for',
  `select ${COLUMNS}, ${replies} as replies,
          case when q.kind = 'question'
               then (select json_agg(json_build_object('id', h.id, 'name', h.name)) from (${helpers}) h) end as helpers
     ${FROM}
    where q.id = :enquiryId and ${enquiryVisible}`,
);

export interface LockedEnquiry {
  id: string;
  kind: EnquiryKind;
  enrolment_id: string;
  reply_count: number;
  given_names: string;
  locale: Locale;
  /** Null: no mail is to go there. */
  address: string | null;
  group_id: string;
  may_be_helped_by: boolean;
}

/** The enquiry, locked; with whom to tell, and whether `:personId` is one of its helpers. */
export const lockEnquiry = statement<
  LockedEnquiry,
  EnquiryViewer & { enquiryId: string; personId: string | null }
>(
  'lock-enquiry',
  `select q.id, q.kind, q.enrolment_id, e.group_id, p.given_names, p.locale,
          (select count(*)::int from enquiry_reply r where r.enquiry_id = q.id) as reply_count,
          case when p.disabled_at is null
                and not exists (select from unreminded u where u.person_id = p.id)
               then (select mail.address from current_address mail where mail.person_id = p.id) end as address,
          exists (select from (${helpers}) h where h.id = :personId::uuid) as may_be_helped_by
     from enquiry q
     join enrolment_window e on e.id = q.enrolment_id
     join account p on p.id = e.person_id
    where q.id = :enquiryId and ${enquiryVisible}
      for update of q`,
);

export const keepReply = statement<
  { id: string },
  { id: string; enquiryId: string; writtenBy: string | null; text: string; writtenAt: Date }
>(
  'keep-enquiry-reply',
  `insert into enquiry_reply (id, enquiry_id, written_by, text, written_at)
   values (:id, :enquiryId, :writtenBy, :text, :writtenAt) on conflict do nothing returning id`,
);

/** $1 enquiry, $2 state. */
export const setState = statement(
  'set-enquiry-state',
  `update enquiry set state = $2, changed_at = now() where id = $1`,
);

/** $1 enquiry, $2 person. */
export const assignEnquiry = statement('assign-enquiry', `update enquiry set assigned_to = $2 where id = $1`);

/** $1 person: how much of this kind the last day brought. */
export const writtenToday = statement<{ count: number }>(
  'enquiries-written-today',
  `select (select count(*) from enquiry q join participant e on e.id = q.enrolment_id
            where e.person_id = $1 and q.asked_at > now() - interval '1 day')::int
        + (select count(*) from enquiry_reply r
             join enquiry q on q.id = r.enquiry_id
             join participant e on e.id = q.enrolment_id
            where e.person_id = $1 and r.written_by is null and r.written_at > now() - interval '1 day')::int as count`,
);

/** $1 enrolment: whether it takes anything at all. */
export const takesEnquiries = statement<{ takes: boolean }>(
  'takes-enquiries',
  `select takes_work as takes from participant where id = $1`,
);

export const keepEnquiry = statement<
  { id: string },
  Omit<PlaceRow, 'version_id' | 'activity_id' | 'card_id'> & {
    id: string;
    enrolmentId: string;
    kind: EnquiryKind;
    versionId: string;
    activityId: string | null;
    cardId: string | null;
    text: string;
    askedAt: Date;
  }
>(
  'keep-enquiry',
  `insert into enquiry (id, enrolment_id, kind, state, version_id, activity_id, card_id, screen, quoted, locale,
                        text, asked_at, changed_at)
   values (:id, :enrolmentId, :kind, 'waiting', :versionId, :activityId, :cardId, :screen, :quoted, :locale,
           :text, :askedAt, :askedAt)
   on conflict do nothing returning id`,
);

/** Of the person `$2`, locked. $1 enquiry. */
export const lockOwnEnquiry = statement<{ id: string }>(
  'lock-own-enquiry',
  `select q.id from enquiry q join participant e on e.id = q.enrolment_id
    where q.id = $1 and e.person_id = $2 for update of q`,
);
