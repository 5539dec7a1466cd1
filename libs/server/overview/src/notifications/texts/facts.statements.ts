import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { certifiedAt } from '@campus/delivery';
import { isHeld, isOver, ownZone, silenced } from '../sending/audience.sql.ts';
import { isDrilled } from '../sending/due-drills.sql.ts';
import { type MessageKind, type RuleTexts } from '../message-kinds.ts';

/** What the words of a message are filled with. */
export interface FactsRow {
  enrolment_id: string | null;
  version_id: string;
  edition_titles: Record<string, string>;
  given_names: string | null;
  locale: Locale;
  zone: string;
  ends_at: Date | null;
  next_activity_id: string | null;
  opening: string[];
  /** Of a follow-up. */
  survey_id: string | null;
  /** Its occasion. */
  drill: string | null;
  sessions: { titles: Record<string, string>; startsAt: string }[];
}

export interface UnwrittenRow extends FactsRow {
  id: string;
  enrolment_id: string;
  person_id: string;
  kind: MessageKind;
  address: string | null;
  texts: RuleTexts;
  why: string | null;
}

/** SQL expression: the modules that open on `m.about` in the edition of `asked`. */
const opening = `
  coalesce((select array_agg(d.id::text order by d.position)
              from offering o
              join version_module d on d.version_id = o.version_id
             where o.id = asked.edition_id
               and exists (select from module_opening x
                            where x.edition_id = o.id and x.module_id = d.id and x.opens_on = m.about)),
           '{}')`;

/**
 * SQL expression: sessions of the edition of `asked` whose first half day falls on `m.about` in its zone; those of a group only
 * for it, all for none.
 */
const sessions = `
  (select coalesce(jsonb_agg(jsonb_build_object('titles', b.titles, 'startsAt', b.starts_at)
                             order by b.starts_at, b.session_id), '[]')
     from (select distinct on (h.session_id) h.session_id, h.titles, h.starts_at
             from live_half_day h
            where h.edition_id = asked.edition_id
              and not h.is_cancelled
              and (h.group_id is null or asked.group_id is null or h.group_id = asked.group_id)
            order by h.session_id, h.starts_at) b
    where (b.starts_at at time zone asked.zone)::date = m.about)`;

const PEOPLE = `
  join enrolment_window e on e.id = m.enrolment_id
  join account p on p.id = e.person_id
  join standing st on st.enrolment_id = e.id
  left join current_address mail on mail.person_id = p.id
  cross join lateral (select coalesce(${ownZone}, e.edition_zone) as zone) lives
  cross join lateral (select e.edition_id, e.group_id, lives.zone) asked`;

const FACTS = `
  e.id as enrolment_id, e.version_id, e.edition_titles, p.given_names, p.locale, lives.zone, e.ends_at,
  st.next_activity_id, ${opening} as opening, m.survey_id, m.drill,
  ${sessions} as sessions`;

/** Who may not get it any more although it was planned. */
const TOO_LATE = `
  case when p.disabled_at is not null or not e.takes_work then 'LEFT'
       when m.kind = 'follow_up' then case when ${certifiedAt} is null
                                                or ${isHeld}
                                                or exists (select from progress d
                                                            where d.enrolment_id = e.id
                                                              and d.activity_id = m.survey_id
                                                              and d.is_completed) then 'FINISHED'
                                           else ${silenced} end
       when m.kind = 'drill' then case when e.status <> 'completed'
                                         or ${isHeld}
                                         or ${isDrilled} then 'FINISHED' else ${silenced} end
       when m.kind <> 'one_off' and (e.status = 'completed'
                                     or e.closed_at is not null
                                     or ${isOver}
                                     or (m.kind <> 'live_session' and st.next_activity_id is null))
         then 'FINISHED'
       else ${silenced} end`;

/** Planned and not written yet, in the hands of the job that reads them. */
export const unwritten = statement<UnwrittenRow, { zonesOfCountries: string; limit: number }>(
  'message-unwritten',
  `select m.id, m.person_id, m.kind, mail.address, ${FACTS}, ${TOO_LATE} as why,
          coalesce(s.texts, r.texts, '{}') as texts
     from (select *, case when kind = 'follow_up' then split_part(occasion, ':', 2)::uuid end as survey_id,
                  case when kind = 'drill' then occasion end as drill
             from message
            where state = 'planned' and mail_id is null
            order by planned_at, id limit :limit for update skip locked) m ${PEOPLE}
     left join message_sending s on s.id = m.sending_id
     left join message_rule r on r.edition_id = m.edition_id and r.kind = m.kind
    order by m.planned_at, m.id`,
);

/** SQL expression: the day that a message of this kind would be about if it were sent now: the next one of its kind. */
const nextAbout = `
  case :kind::text when 'module_opens' then (select min(x.opens_on)
                                               from module_opening x
                                              where x.edition_id = asked.edition_id and x.opens_on >= current_date)
       when 'live_session'
         then (select min((h.starts_at at time zone asked.zone)::date)
                 from live_half_day h
                where h.edition_id = asked.edition_id and not h.is_cancelled and h.starts_at > now()) end`;

/** SQL expression: the survey that a follow-up would ask for: the first of the course that waits for the certificate. */
const nextSurvey = `
  case when :kind::text = 'follow_up' then (select a.id
                                              from version_activity a
                                             where a.version_id = asked.version_id and a.months_after is not null
                                             order by a.module_position, a.position limit 1) end`;

interface PersonValues {
  /** JSON of country → zone. */
  zonesOfCountries: string;
  enrolmentId: string;
  kind: MessageKind;
  countries: string[] | null;
  editionId: string;
}

export const factsOfPerson = statement<FactsRow, PersonValues>(
  'message-facts-person',
  `select ${FACTS}
     from (select one.id as enrolment_id, ${nextAbout} as about, ${nextSurvey} as survey_id,
                  null as drill
             from participant one
            cross join lateral (select one.edition_id, one.version_id, 'UTC' as zone) asked
            where one.id = :enrolmentId) m ${PEOPLE}
    where (:countries::text[] is null or p.country_code = any(:countries)) and e.edition_id = :editionId`,
);

/** Facts without a recipient. */
export const factsOfEdition = statement<FactsRow, { editionId: string; kind: MessageKind }>(
  'message-facts-edition',
  `select null as enrolment_id, ed.version_id, ed.titles as edition_titles, null as given_names,
          'es' as locale, ed.time_zone as zone, ed.ends_at,
          (select a.id
             from version_activity a
            where a.version_id = ed.version_id and a.is_required
            order by a.module_position, a.position limit 1) as next_activity_id,
          ${opening} as opening, ${nextSurvey} as survey_id, null as drill,
          ${sessions} as sessions
     from offering ed
     cross join lateral (select ed.id as edition_id, null::uuid as group_id, ed.version_id, ed.time_zone as zone) asked
     cross join lateral (select ${nextAbout} as about) m
    where ed.id = :editionId`,
);
