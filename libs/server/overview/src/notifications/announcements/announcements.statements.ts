import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Viewer } from '@campus/delivery';
import { type RuleTexts } from '../message-kinds.ts';
import { isHeld, silenced } from '../sending/audience.sql.ts';
import { getsAnnouncements } from './announcements.access.ts';

type Asked = Viewer & { editionId: string; groupId: string | null };

/** SQL query: the people an announcement reaches, and why somebody gets no mail. */
const readers = `
  select e.id as enrolment_id, e.edition_id, p.id as person_id, p.full_name, p.country_code, p.locale,
         ${silenced} as why
    from participant e
    join account p on p.id = e.person_id
    left join current_address mail on mail.person_id = p.id
   where e.edition_id = :editionId
     and (:groupId::uuid is null or e.group_id = :groupId)
     and e.status in ('active', 'completed', 'on_hold')
     and p.disabled_at is null
     and not ${isHeld}
     and ${getsAnnouncements}`;

export const announcementAudience = statement<{ people: number; without_mail: number }, Asked>(
  'announcement-audience',
  `select count(*)::int as people, count(why)::int as without_mail from (${readers}) r`,
);

/** By language, in no order. */
export const announcementLanguages = statement<{ locale: Locale; people: number }, Asked>(
  'announcement-languages',
  `select r.locale, count(*)::int as people from (${readers}) r group by r.locale`,
);

interface RecipientRow {
  person_id: string;
  full_name: string;
  country_code: string | null;
  locale: Locale;
  why: string | null;
}

export const announcementRecipients = statement<RecipientRow, Asked & { limit: number; offset: number }>(
  'announcement-recipients',
  `select r.person_id, r.full_name, r.country_code, r.locale, r.why
     from (${readers}) r
    order by r.full_name, r.person_id
    limit :limit offset :offset`,
);

/** One row of the log for each of them: those without a mail find it on the course home. */
export const planAnnouncement = statement<{ why: string | null }, Asked & { sendingId: string }>(
  'announcement-plan',
  `insert into message (edition_id, enrolment_id, person_id, kind, occasion, sending_id, local_day, state,
                        why, settled_at)
   select r.edition_id, r.enrolment_id, r.person_id, 'one_off', 'sending:' || :sendingId::text, :sendingId::uuid,
          current_date, case when r.why is null then 'planned' else 'skipped' end, r.why,
          case when r.why is not null then now() end
     from (${readers}) r
   returning why`,
);

export interface AnnouncementRow {
  id: string;
  texts: RuleTexts;
  written_by: string;
  written_at: Date;
  people: number;
  read: number;
  total: number;
}

/** The announcements of an edition, or of one group, that reached somebody the actor looks after; newest first. */
export const announcementsOf = statement<AnnouncementRow, Asked & { limit: number; offset: number }>(
  'announcements-of',
  `select s.id, s.texts, w.short_name as written_by, s.created_at as written_at, count(*)::int as people,
          count(m.read_at)::int as read, (count(*) over ())::int as total
     from message_sending s
     join account w on w.id = s.sent_by
     join message m on m.sending_id = s.id
     join participant e on e.id = m.enrolment_id
     join account p on p.id = e.person_id
    where s.edition_id = :editionId
      and s.is_announcement
      and (:groupId::uuid is null or e.group_id = :groupId)
      and ${getsAnnouncements}
    group by s.id, s.texts, w.short_name, s.created_at
    order by s.created_at desc, s.id
    limit :limit offset :offset`,
);

/** Those who have not read it come first. */
export const readersOf = statement<
  { person_id: string; full_name: string; read_at: Date | null; total: number },
  Viewer & { announcementId: string; limit: number; offset: number }
>(
  'announcement-readers',
  `select p.id as person_id, p.full_name, m.read_at, (count(*) over ())::int as total
     from message_sending s
     join message m on m.sending_id = s.id
     join participant e on e.id = m.enrolment_id
     join account p on p.id = e.person_id
    where s.id = :announcementId and s.is_announcement and ${getsAnnouncements}
    order by m.read_at is not null, p.full_name, p.id
    limit :limit offset :offset`,
);

/** $1 person, $2 enrolment. Not read yet, the newest first. */
export const ownAnnouncements = statement<{
  id: string;
  texts: RuleTexts;
  locale: Locale;
  written_by: string;
  written_at: Date;
}>(
  'own-announcements',
  `select s.id, s.texts, p.locale, w.short_name as written_by, s.created_at as written_at
     from message m
     join message_sending s on s.id = m.sending_id
     join account w on w.id = s.sent_by
     join account p on p.id = m.person_id
    where m.person_id = $1 and m.enrolment_id = $2 and s.is_announcement and m.read_at is null
    order by s.created_at desc, s.id limit 5`,
);

/** $1 person, $2 announcement. */
export const readAnnouncement = statement<{ id: string }>(
  'read-announcement',
  `update message m set read_at = coalesce(m.read_at, now())
     from message_sending s
    where s.id = m.sending_id and s.is_announcement and m.person_id = $1 and m.sending_id = $2
   returning m.id`,
);
