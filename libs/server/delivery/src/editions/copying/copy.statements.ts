import { statement } from '@campus/platform/database/database.ts';
import { type Route } from '@campus/course-rules';
import { type SessionMode } from '../edition.type.ts';

export interface SourceRow {
  id: string;
  course_id: string;
  titles: Record<string, string>;
  description: Record<string, string> | null;
  contact_address: string | null;
  programme_id: string | null;
  route: Route;
  audience: string;
  locales: string[];
  starts_on: string;
  ends_on: string | null;
  time_zone: string;
  version_id: string;
  version_number: number;
  groups: number;
  quotas: number;
}

/** An edition to copy, with the version of its course that new editions are offered. $1 edition. */
export const copySource = statement<SourceRow>(
  'edition-copy-source',
  `select ed.id, ed.course_id, ed.titles, ed.description, ed.contact_address, ed.programme_id, ed.route,
          ed.audience, ed.locales, ed.starts_on::text, ed.ends_on::text, ed.time_zone, v.id as version_id,
          v.number as version_number,
          (select count(*)::int from edition_group g where g.edition_id = ed.id) as groups,
          (select count(*)::int from edition_quota q where q.edition_id = ed.id) as quotas
     from edition ed
     join version_on_offer v on v.course_id = ed.course_id
    where ed.id = $1`,
);

export interface ReleaseRow {
  module_id: string;
  titles: Record<string, string>;
  opens_on: string;
}

/** Days on which modules open; those the version $2 does not have are left out. $1 edition. */
export const releasesToCopy = statement<ReleaseRow>(
  'edition-releases-to-copy',
  `select r.module_id, m.titles, r.opens_on::text
     from edition_release r
     join version_module m on m.id = r.module_id and m.version_id = $2
    where r.edition_id = $1
    order by r.opens_on, m.position`,
);

export interface GroupRow {
  id: string;
  country_code: string | null;
  name: string;
  time_zone: string;
  seats: number | null;
  facilitators: string[];
}

export const groupsToCopy = statement<GroupRow>(
  'edition-groups-to-copy',
  `select g.id, g.country_code, g.name, g.time_zone, g.seats,
          coalesce((select array_agg(f.person_id order by f.since, f.id) from group_facilitator f
                     where f.group_id = g.id and f.until is null), '{}') as facilitators
     from edition_group g where g.edition_id = $1 order by g.country_code nulls last, g.id`,
);

export interface HalfDayRow {
  session_id: string;
  group_id: string | null;
  titles: Record<string, string>;
  mode: SessionMode;
  place: string | null;
  url: string | null;
  zone: string;
  local_day: string;
  starts_at: Date;
  planned_minutes: number;
}

/**
 * Half days of sessions that were not cancelled, $2 days later by the clocks of their zone: ten in the morning stays
 * ten in the morning on the other side of a change to summer time. $1 edition.
 */
export const halfDaysToCopy = statement<HalfDayRow>(
  'edition-half-days-to-copy',
  `select s.id as session_id, s.group_id, s.titles, s.mode, s.place, s.url, z.zone,
          (h.starts_at at time zone z.zone)::date::text as local_day,
          ((h.starts_at at time zone z.zone) + make_interval(days => $2)) at time zone z.zone as starts_at,
          h.planned_minutes
     from live_session s
     join edition ed on ed.id = s.edition_id
     left join edition_group g on g.id = s.group_id
     cross join lateral (select coalesce(g.time_zone, ed.time_zone) as zone) z
     join session_half_day h on h.session_id = s.id
    where s.edition_id = $1 and s.cancelled_at is null
    order by h.starts_at, h.id`,
);

export const quotasToCopy = statement<{
  country_code: string | null;
  institution_kind: string | null;
  seats: number;
  women_percent: number | null;
}>(
  'edition-quotas-to-copy',
  `select country_code, institution_kind, seats, women_percent from edition_quota where edition_id = $1`,
);

export interface ClosingRow {
  unfinished: number;
  completed: number;
  sessions: number;
  ends_on: string | null;
}

/** $1 edition. */
export const closingPreview = statement<ClosingRow>(
  'edition-closing-preview',
  `select (select count(*)::int
             from enrolment e
            where e.edition_id = ed.id and e.status in ('active', 'on_hold')) as unfinished,
          (select count(*)::int
             from enrolment e
            where e.edition_id = ed.id and e.status = 'completed') as completed,
          (select count(*)::int
             from live_session s
            where s.edition_id = ed.id
              and s.cancelled_at is null
              and exists (select from session_half_day h
                           where h.session_id = s.id and h.starts_at > now())) as sessions,
          case when ed.ends_on >= (now() at time zone ed.time_zone)::date then ed.ends_on::text end as ends_on
     from edition ed
    where ed.id = $1`,
);
