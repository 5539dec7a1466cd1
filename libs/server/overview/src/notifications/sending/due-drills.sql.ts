import { daysBeforeSeason, drillDays } from '@campus/course-rules';
import { drillGround } from '@campus/study';
import { MORNING } from '../notifications.rules.ts';
import { CLOCKS, isHeld, ofCountries, ownZone, silenced } from './audience.sql.ts';

/** What courses say about their drills. */
export interface DrillValues {
  /** JSON: for each version that somebody has finished, a `DrilledVersion`. */
  drilled: string;
}

export interface DrilledVersion {
  version: string;
  /** One of them must be finished: without it there is nothing to ask. */
  quizzes: string[];
  seasons: { key: string; opens: string; countries: string[] }[];
}

/** Days after it was due in which a drill is still mailed: what was due long ago is not made up for. */
const DRILL_DAYS = 14;

/** SQL condition: the drill that `m` is about was done, or an older one since then by the clock of `lives`. */
export const isDrilled = `
  exists (select from taken_recall t
           where t.enrolment_id = e.id
             and t.done_at is not null
             and t.occasion like 'drill-%'
             and (t.occasion = m.occasion or (t.done_at at time zone lives.zone)::date >= m.about))`;

/** SQL condition: the person `p` serves somewhere, or has no recorded assignment at all. */
const SERVES = `(select coalesce(bool_or(d.is_served), true) from posting d where d.person_id = p.id)`;

/** All drills of `e` by today, as `drillsBy` of course-rules has them, of seasons where the person serves. */
const ALL = `
  select 'drill-' || n as occasion, lives.finished_on + n as about
    from unnest('{${drillDays.join()}}'::int[]) n
  union all
  select 'drill-' || y || '-' || (s ->> 'key'), (y || '-' || (s ->> 'opens'))::date - ${daysBeforeSeason}
    from jsonb_array_elements(told.seasons) s
    cross join generate_series(extract(year from lives.today)::int, extract(year from lives.today)::int + 1) y
   where exists (select from jsonb_array_elements_text(s -> 'countries') c (code) where c.code = ground.it ->> 'host')`;

/** People for whom a drill is due and not done: the latest of each person, as the course home offers it. */
export const drills = `
  drill as materialized (
    select e.id as enrolment_id, e.person_id, e.edition_id, clock.day, ${silenced} as why,
           m.occasion, m.about as due_on
      from rule
      join participant e on e.edition_id = rule.edition_id and rule.kind = 'drill' and e.status = 'completed'
      join offering ed on ed.id = e.edition_id
      join account p on p.id = e.person_id and p.disabled_at is null
      join jsonb_to_recordset(:drilled::jsonb) as told (version uuid, quizzes uuid[], seasons jsonb)
        on told.version = e.version_id
      join ${CLOCKS} on clock.zone = coalesce(${ownZone}, ed.time_zone)
      cross join lateral (select ${drillGround} as it) ground
      cross join lateral (select ground.it ->> 'zone' as zone,
                                 (((clock.day + time '0${MORNING.from}:00') at time zone clock.zone)
                                   at time zone (ground.it ->> 'zone'))::date as today,
                                 ((ground.it ->> 'finishedAt')::timestamptz
                                   at time zone (ground.it ->> 'zone'))::date as finished_on) lives
      cross join lateral (select one.occasion, one.about
                            from (${ALL}) one
                           where one.about between lives.finished_on + ${drillDays[0]} and lives.today
                           order by one.about desc, one.occasion collate "C" desc limit 1) m
      left join current_address mail on mail.person_id = p.id
     where m.about > lives.today - ${DRILL_DAYS}
       and not ${isHeld}
       and ${SERVES}
       and not ${isDrilled}
       and exists (select from progress d
                    where d.enrolment_id = e.id and d.activity_id = any(told.quizzes) and d.score is not null)
       and ${ofCountries}
       and not exists (select from message x
                        where x.enrolment_id = e.id and x.kind = 'drill' and x.occasion = m.occasion))`;
