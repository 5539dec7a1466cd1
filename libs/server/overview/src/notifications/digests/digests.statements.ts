import { type Actor } from '@campus/platform/auth/actor.ts';
import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { enquiryVisible, type EnquiryViewer, planVisible } from '@campus/study';
import { silenced } from '../sending/audience.sql.ts';
import { type WaitingKind } from './digest.rules.ts';
import { digestMail } from './digests.mails.ts';
import { accompanies } from './digests.access.ts';

export interface ReaderRow {
  id: string;
  given_names: string;
  locale: Locale;
  time_zone: string;
  address: string;
  grants: Actor['grants'];
}

/** SQL condition: since the evening before, no such mail went to the current address `mail`. */
const isUntold = `
  not exists (select from written_mail w
               where w.to_address = mail.address
                 and w.template = '${digestMail.name}'
                 and w.created_at > now() - interval '20 hours')`;

const grants = `
  coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'country', r.country_code))
              from role_in_force r where r.person_id = p.id and ${accompanies}), '[]')`;

/** Who may be told today, and wants to be. */
export const digestReaders = statement<ReaderRow>(
  'digest-readers',
  `select p.id, p.given_names, p.locale, p.time_zone, mail.address, ${grants} as grants
     from account p
     join current_address mail on mail.person_id = p.id
    where p.disabled_at is null
      and exists (select from role_in_force r where r.person_id = p.id and ${accompanies})
      and ${silenced} is null
      and ${isUntold}
    order by p.id limit 5000`,
);

/** $1 person. One server at a time tells a person; then whether it still has to. */
export const takeReader = statement('digest-take', `select pg_advisory_xact_lock(hashtext('digest:' || $1))`);

/** $1 person. */
export const isStillUntold = statement<{ id: string }>(
  'digest-untold',
  `select mail.person_id as id from current_address mail where mail.person_id = $1 and ${isUntold}`,
);

export interface WaitingRow {
  kind: WaitingKind;
  id: string;
  edition_titles: Record<string, string>;
  group_id: string;
  group_name: string;
  since: Date;
}

/** Days for which what waits in a closed edition is still told. */
const AFTER_END = 30;

/** SQL condition on the enrolment `e`. */
const isRecent = `(e.closed_at is null or e.closed_at > now() - interval '${AFTER_END} days')`;

/** As their lists have it, group by group; what was handed to one person waits for that one alone. */
export const waitingFor = statement<WaitingRow, EnquiryViewer & { limit: number }>(
  'digest-waiting',
  `with asked as (
     select case when q.kind = 'question' then 'question' else 'fault' end as kind, q.id, e.edition_titles,
            e.group_id, e.group_name, q.asked_at as since
       from waiting_enquiry q
       join enrolment_window e on e.id = q.enrolment_id
       join account p on p.id = e.person_id
      where ${isRecent}
        and ${enquiryVisible}
        and (q.assigned_to is null or q.assigned_to = :viewerId)),
   handed as (
     select 'plan' as kind, h.id, e.edition_titles, e.group_id, e.group_name, h.handed_in_at as since
       from handed_in_plan h
       join enrolment_window e on e.id = h.enrolment_id
       join account p on p.id = e.person_id
      where ${isRecent}
        and h.state in ('waiting', 'reading')
        and ${planVisible})
   select * from (select * from asked union all select * from handed) waiting
    order by group_name, group_id, since, id limit :limit`,
);
