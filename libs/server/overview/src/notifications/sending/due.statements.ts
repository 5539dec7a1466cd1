import { statement, type Statement } from '@campus/platform/database/database.ts';
import { orderBy, type Order } from '@campus/platform/database/order.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { certifiedAt } from '@campus/delivery';
import { usuallyOn } from '../message-kinds.ts';
import { type AudienceSort } from '../message.type.ts';
import { MORNING } from '../notifications.rules.ts';
import { CLOCKS, isHeld, isOver, ofCountries, ownZone, silenced, type ClockValues } from './audience.sql.ts';
import { drills, type DrillValues } from './due-drills.sql.ts';

/** Zones in which somebody may be: of posts, editions and groups. */
export const zonesInUse = statement<{ zone: string }>(
  'message-zones',
  `select time_zone as zone from known_post union select time_zone from offering union select time_zone from cohort`,
);

const members = `
  member as materialized (select e.id as enrolment_id, e.person_id, e.edition_id, e.version_id, e.group_id,
                                 p.country_code, st.next_activity_id, clock.zone, clock.day, e.last_day,
                                 ${silenced} as why,
                                 greatest(e.starts_on,
                                          (e.enrolled_at at time zone clock.zone)::date) as first_day,
                                 (st.last_work_at at time zone clock.zone)::date as worked_on
                            from enrolment_window e
                            join account p on p.id = e.person_id and p.disabled_at is null
                            join standing st on st.enrolment_id = e.id
                            join ${CLOCKS} on clock.zone = coalesce(${ownZone}, e.edition_zone)
                            left join current_address mail on mail.person_id = p.id
                           where e.edition_id in (select edition_id
                                                    from rule
                                                   where kind <> all('{${usuallyOn.join()}}'))
                             and e.status = 'active'
                             and e.closed_at is null
                             and not ${isOver}
                             and ${ofCountries})`;

/** Days after its opening in which a follow-up is still mailed: what opened long ago is not made up for. */
const FOLLOW_UP_DAYS = 14;

/**
 * People for whom a survey opens some months after the certificate, on the first morning after it has opened, long after
 * the edition was closed. A survey is mailed once, whatever happens to the certificate.
 */
const followUps = `
  follow_up as materialized (
    select e.id as enrolment_id, e.person_id, e.edition_id, clock.day, ${silenced} as why, a.id as survey_id,
           (due.opens_at at time zone clock.zone)::date as opens_on
      from rule
      join offering ed on ed.id = rule.edition_id and rule.kind = 'follow_up'
      join version_activity a on a.version_id = ed.version_id and a.months_after is not null
      join participant e on e.edition_id = ed.id and e.takes_work
      join account p on p.id = e.person_id and p.disabled_at is null
      join ${CLOCKS} on clock.zone = coalesce(${ownZone}, ed.time_zone)
      cross join lateral (select follow_up_opens_at(${certifiedAt}, a.months_after) as opens_at) due
      left join current_address mail on mail.person_id = p.id
     where due.opens_at <= (clock.day + time '0${MORNING.from}:00') at time zone clock.zone
       and due.opens_at > (clock.day + time '0${MORNING.from}:00'
                             - interval '${FOLLOW_UP_DAYS} days') at time zone clock.zone
       and not ${isHeld}
       and not exists (select from progress d
                        where d.enrolment_id = e.id and d.activity_id = a.id and d.is_completed)
       and ${ofCountries}
       and not exists (select from message x
                        where x.enrolment_id = e.id
                          and x.kind = 'follow_up'
                          and x.occasion = 'follow-up:' || a.id))`;

/**
 * One line per kind; the first number decides which is sent when several are due on a day. Of several days of
 * a rule only the nearest counts, so that a rule switched on late does not catch up.
 */
const CANDIDATES = `
  candidate as (select 1 as rank, m.enrolment_id, 'live_session' as kind, 'session:' || s.day as occasion,
                       s.day as about, 0 as near
                  from member m
                  join rule r on r.edition_id = m.edition_id and r.kind = 'live_session'
                  cross join lateral (select min((h.starts_at at time zone m.zone)::date) as day
                                        from live_half_day h
                                       where h.edition_id = m.edition_id
                                         and not h.is_cancelled
                                         and (h.group_id is null or h.group_id = m.group_id)
                                       group by h.session_id) s
                 where m.day between workday(s.day - 1) and s.day - 1
                union all
                select 2, m.enrolment_id, r.kind, 'deadline:' || m.last_day || ':' || n, m.last_day, n
                  from member m
                  join rule r on r.edition_id = m.edition_id and r.kind = 'before_deadline'
                  cross join unnest(r.days) as n
                 where m.next_activity_id is not null
                   and m.day between workday(m.last_day - n) and least(m.last_day, m.last_day - n + 3)
                union all
                select 3, m.enrolment_id, r.kind, 'over:' || m.last_day || ':' || n, m.last_day, -n
                  from member m
                  join rule r on r.edition_id = m.edition_id and r.kind = 'after_deadline'
                  cross join unnest(r.days) as n
                 where m.next_activity_id is not null and m.day between m.last_day + n and m.last_day + n + 6
                union all
                select 4, m.enrolment_id, r.kind, 'welcome', m.first_day, 0
                  from member m
                  join rule r on r.edition_id = m.edition_id and r.kind = 'welcome'
                 where m.next_activity_id is not null and m.day between m.first_day and m.first_day + 6
                union all
                select 5, m.enrolment_id, r.kind, 'opens:' || o.opens_on, o.opens_on, 0
                  from member m
                  join rule r on r.edition_id = m.edition_id and r.kind = 'module_opens'
                  cross join lateral (select max(opens_on) as opens_on
                                        from module_opening x
                                       where x.group_id = m.group_id
                                         and x.opens_on between m.day - 3 and m.day
                                         and x.opens_on > m.first_day) o
                 where m.next_activity_id is not null and o.opens_on is not null
                union all
                select 6, m.enrolment_id, r.kind, 'silent:' || since || ':' || n, since, -n
                  from member m
                  join rule r on r.edition_id = m.edition_id and r.kind = 'inactive'
                  cross join unnest(r.days) as n
                  cross join lateral (select greatest(m.worked_on, m.first_day) as since) s
                 where m.next_activity_id is not null
                   and m.day >= since + n
                   and (m.last_day is null or m.day <= m.last_day)
                   and not exists (select from version_activity a
                                     join module_opening x on x.module_id = a.module_id
                                    where a.version_id = m.version_id
                                      and a.id = m.next_activity_id
                                      and x.group_id = m.group_id
                                      and x.opens_on > m.day)
                union all
                select 7, enrolment_id, 'follow_up', 'follow-up:' || survey_id, opens_on, 0 from follow_up
                union all
                select 8, enrolment_id, 'drill', occasion, due_on, 0 from drill),
  reader as (select enrolment_id, person_id, edition_id, day, why from member
             union select enrolment_id, person_id, edition_id, day, why from follow_up
             union select enrolment_id, person_id, edition_id, day, why from drill),
  nearest as (select distinct on (enrolment_id, kind, about) *
                from candidate
               order by enrolment_id, kind, about, near, occasion),
  due as (select distinct on (m.person_id) m.person_id, m.enrolment_id, m.edition_id, m.day, m.why, n.kind,
                 n.occasion, n.about
            from nearest n
            join reader m on m.enrolment_id = n.enrolment_id
           where not exists (select from message x
                              where x.enrolment_id = n.enrolment_id
                                and x.kind = n.kind
                                and x.occasion = n.occasion)
             and not exists (select from message x
                              where x.person_id = m.person_id
                                and x.local_day = m.day
                                and x.kind <> 'one_off'
                                and x.state <> 'skipped')
           order by m.person_id, m.why nulls first, n.rank, n.about, m.enrolment_id)`;

/** Editions in which a rule that is on by default was never changed. */
const UNTOUCHED = `
  union all
  select ed.id, usual.kind, '{}'::int[]
    from offering ed
    cross join unnest('{${usuallyOn.join()}}'::text[]) as usual (kind)
   where not exists (select from message_rule own where own.edition_id = ed.id and own.kind = usual.kind)`;

/** Plans what is due now, once: what another server has planned in this moment is left to it. */
export const planDue = statement<{ id: string }, ClockValues & DrillValues>(
  'message-plan-due',
  `with rule as (select edition_id, kind, days from message_rule where is_on ${UNTOUCHED}),
  ${members}, ${followUps}, ${drills}, ${CANDIDATES}
  insert into message (edition_id, enrolment_id, person_id, kind, occasion, about, local_day, state, why, settled_at)
  select edition_id, enrolment_id, person_id, kind, occasion, about, day,
         case when why is null then 'planned' else 'skipped' end, why, case when why is not null then now() end
    from due on conflict do nothing returning id`,
);

export interface DueRow {
  enrolment_id: string;
  person_id: string;
  full_name: string;
  country: string | null;
  why: string | null;
  total: number;
  silenced: number;
}

const byName = 'r.first_surname collate "es-x-icu", r.given_names collate "es-x-icu"';
const audienceOrders: Record<AudienceSort, string> = {
  why: `r.why is not null $dir, r.why $dir, ${byName}`,
  name: 'r.first_surname collate "es-x-icu" $dir, r.given_names collate "es-x-icu" $dir',
  country: `r.country_code $dir nulls last, ${byName}`,
};

/** SQL of who an audience is, composed of filters. */
interface Audience {
  withs?: string;
  readers: string;
}

/** A page of an audience. */
export const audiencePage = <Values extends object>(
  name: string,
  { withs = '', readers }: Audience,
  order: Order<AudienceSort>,
): Statement<DueRow, Values & Page> => {
  const { suffix, text } = orderBy(audienceOrders, order);
  return statement<DueRow, Values & Page>(
    `${name}-${suffix}`,
    `${withs}
     select r.enrolment_id, r.person_id,
            concat_ws(' ', r.given_names, r.first_surname, r.second_surname) as full_name,
            r.country_code as country, r.why, count(*) over ()::int as total,
            count(r.why) over ()::int as silenced
       from (${readers}) r
      order by ${text}, r.enrolment_id limit :limit offset :offset`,
  );
};

interface PreviewValues extends ClockValues, DrillValues {
  editionId: string;
  kind: string;
  daysOfRule: readonly number[];
}

/** Who would get a message of this rule today. */
export const previewDue = (order: Order<AudienceSort>): Statement<DueRow, PreviewValues & Page> =>
  audiencePage(
    'message-preview-due',
    {
      withs: `with rule as (select :editionId::uuid as edition_id, :kind::text as kind, :daysOfRule::int[] as days),
  ${members}, ${followUps}, ${drills}, ${CANDIDATES}`,
      readers: `
        select d.enrolment_id, d.person_id, d.why, p.given_names, p.first_surname, p.second_surname,
               p.country_code
          from due d
          join account p on p.id = d.person_id`,
    },
    order,
  );
