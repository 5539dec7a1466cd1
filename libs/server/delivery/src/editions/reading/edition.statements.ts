import { statement } from '@campus/platform/database/database.ts';
import { type EditionPhase, type EditionRoute, type SessionMode } from '../edition.type.ts';

type Texts = Record<string, string>;

export interface CountryJson {
  code: string;
  names: { es: string; en: string; fr: string };
}

export interface GroupJson {
  id: string;
  version: number;
  name: string;
  country: CountryJson | null;
  timeZone: string;
  seats: number | null;
  seatsTaken: number;
  facilitators: { personId: string; name: string }[];
}

export interface SessionJson {
  id: string;
  version: number;
  groupId: string | null;
  country: string | null;
  titles: Texts;
  mode: SessionMode;
  place: string | null;
  url: string | null;
  timeZone: string;
  cancelledAt: string | null;
  halfDays: { id: string; startsAt: string; localStart: string; plannedMinutes: number }[];
}

export interface EditionDetailRow {
  id: string;
  version: number;
  key: string;
  titles: Texts;
  description: Texts | null;
  contact_address: string | null;
  course_titles: Texts;
  version_id: string;
  version_number: number;
  version_locales: string[];
  newest_version_id: string | null;
  programme_id: string | null;
  route: EditionRoute;
  audience: string;
  locales: string[];
  starts_on: string;
  ends_on: string | null;
  time_zone: string;
  is_open: boolean;
  phase: EditionPhase;
  closed_at: Date | null;
  counts: { status: string; count: number }[];
  groups: GroupJson[];
  quotas: {
    id: string;
    country: CountryJson | null;
    institutionKind: string | null;
    seats: number;
    womenPercent: number | null;
  }[];
  modules: { moduleId: string; titles: Texts; gateTitles: Texts | null; opensOn: string | null }[];
  sessions: SessionJson[];
}

const country = `case when c.code is not null then jsonb_build_object('code', c.code, 'names', c.names) end`;

const counts = `
  select coalesce(jsonb_agg(jsonb_build_object('status', s.status, 'count', s.count) order by s.status), '[]')
    from (select e.status, count(*)::int as count from enrolment e join account p on p.id = e.person_id
           where e.edition_id = ed.id and ($2::text[] is null or p.country_code = any($2)) group by e.status) s`;

const facilitators = `
  select coalesce(jsonb_agg(jsonb_build_object('personId', w.id,
                                               'name', concat_ws(' ', w.given_names, w.first_surname))
                            order by f.since, f.id), '[]')
    from group_facilitator f
    join account w on w.id = f.person_id
   where f.group_id = g.id and f.until is null`;

/** The number of recorded acts on the plan, by which a change says what it was based on. */
const groupVersion = `
  select count(*) from audited_act v where v.subject_type = 'edition_group' and v.subject_id = g.id::text`;
const sessionVersion = `
  select count(*) from audited_act v where v.subject_type = 'live_session' and v.subject_id = s.id::text`;
const editionVersion = `
  select count(*)::int from audited_act v where v.subject_type = 'edition' and v.subject_id = ed.id::text`;

const groups = `
  select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'version', (${groupVersion}),
                                               'name', g.name, 'country', ${country},
                                               'timeZone', g.time_zone, 'seats', g.seats,
                                               'facilitators', (${facilitators}),
                                               'seatsTaken',
                                                 (select count(*)
                                                    from enrolment e
                                                   where e.group_id = g.id
                                                     and e.status not in ('withdrawn', 'transferred')))
                            order by g.country_code nulls last, g.id), '[]')
    from edition_group g
    left join known_country c on c.code = g.country_code
   where g.edition_id = ed.id and ($2::text[] is null or g.country_code = any($2))`;

const quotas = `
  select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'country', ${country},
                                               'institutionKind', q.institution_kind, 'seats', q.seats,
                                               'womenPercent', q.women_percent)
                            order by q.country_code nulls first, q.institution_kind nulls first), '[]')
    from edition_quota q
    left join known_country c on c.code = q.country_code
   where q.edition_id = ed.id and ($2::text[] is null or q.country_code is null or q.country_code = any($2))`;

const modules = `
  select coalesce(jsonb_agg(jsonb_build_object('moduleId', m.id, 'titles', m.titles, 'opensOn', r.opens_on,
                                               'gateTitles',
                                                 (select gate.titles
                                                    from version_module gate
                                                   where gate.version_id = m.version_id
                                                     and gate.is_gate
                                                     and gate.position < m.position
                                                   order by gate.position desc limit 1))
                            order by m.position), '[]')
    from version_module m
    left join edition_release r on r.module_id = m.id and r.edition_id = ed.id
   where m.version_id = ed.version_id`;

const halfDays = `
  select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'startsAt', h.starts_at,
                                               'localStart', to_char(
                                                 h.starts_at at time zone coalesce(g.time_zone, ed.time_zone),
                                                 'YYYY-MM-DD"T"HH24:MI'),
                                               'plannedMinutes', h.planned_minutes)
                            order by h.starts_at), '[]')
    from session_half_day h
   where h.session_id = s.id`;

const sessions = `
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'version', (${sessionVersion}),
                                               'groupId', s.group_id, 'country', g.country_code,
                                               'titles', s.titles, 'mode', s.mode, 'place', s.place,
                                               'url', s.url, 'timeZone', coalesce(g.time_zone, ed.time_zone),
                                               'cancelledAt', s.cancelled_at, 'halfDays', (${halfDays}))
                            order by (select min(h.starts_at)
                                        from session_half_day h
                                       where h.session_id = s.id) nulls last, s.id), '[]')
    from live_session s
    left join edition_group g on g.id = s.group_id
   where s.edition_id = ed.id and ($2::text[] is null or s.group_id is null or g.country_code = any($2))`;

/** $1 edition · $2 countries whose groups and people are shown, or null for all. */
export const editionDetail = statement<EditionDetailRow>(
  'edition-detail',
  `select ed.id, (${editionVersion}) as version, ed.key, ed.titles, ed.description, ed.contact_address,
          v.titles as course_titles,
          ed.version_id, v.number as version_number, v.locales as version_locales,
          (select o.id from version_on_offer o where o.course_id = ed.course_id) as newest_version_id,
          ed.programme_id, ed.route, ed.audience, ed.locales, ed.starts_on::text, ed.ends_on::text,
          ed.time_zone, ed.is_open, today.phase, ed.closed_at, (${counts}) as counts, (${groups}) as groups,
          (${quotas}) as quotas, (${modules}) as modules, (${sessions}) as sessions
     from edition ed
     join offering today on today.id = ed.id
     join published_version v on v.id = ed.version_id
    where ed.id = $1`,
);
