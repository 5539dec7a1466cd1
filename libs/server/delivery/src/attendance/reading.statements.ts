import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder, inEveryOrderAndLocale } from '@campus/platform/database/order.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { attendanceVisible, groupVisible } from './attendance.access.ts';
import { type Viewer } from '../enrolments/enrolments.access.ts';
import { type Evidence, type Presence } from './attendance.rules.ts';
import { attendanceMinutes } from './attendance.sql.ts';
import { type AttendancePersonSort, type AttendanceSessionSort, type BoardSort } from './attendance.type.ts';
import { type SessionMode } from '../editions/edition.type.ts';

type Texts = Record<string, string>;

export interface HalfDayJson {
  id: string;
  startsAt: string;
  plannedMinutes: number;
}

export interface SessionRow {
  id: string;
  titles: Texts;
  edition_id: string;
  edition_titles: Texts;
  is_closed: boolean;
  group_id: string | null;
  mode: SessionMode;
  place: string | null;
  time_zone: string;
  is_cancelled: boolean;
  half_days: HalfDayJson[];
  groups: { id: string; name: string; country: string | null }[];
}

/** Groups of a session that the actor sees. */
const groupsOf = `
  select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'country', g.country_code)
                            order by g.name, g.id), '[]')
    from edition_group g
   where g.edition_id = s.edition_id
     and (s.group_id is null or g.id = s.group_id)
     and ${groupVisible}`;

const session = `
  select s.id, s.titles, s.edition_id, ed.titles as edition_titles, ed.closed_at is not null as is_closed,
         s.group_id, s.mode, s.place, coalesce(own.time_zone, ed.time_zone) as time_zone,
         s.cancelled_at is not null as is_cancelled,
         (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'startsAt', h.starts_at,
                                                       'plannedMinutes', h.planned_minutes)
                                    order by h.starts_at), '[]')
            from session_half_day h
           where h.session_id = s.id) as half_days,
         (${groupsOf}) as groups
    from live_session s
    join edition ed on ed.id = s.edition_id
    left join edition_group own on own.id = s.group_id`;

/** Sessions of editions in which the actor sees any group. */
const isSeen = `
  exists (select from edition_group g
           where g.edition_id = s.edition_id
             and (s.group_id is null or g.id = s.group_id)
             and ${groupVisible})`;

const sessionOrders = (locale: Locale): Record<AttendanceSessionSort, string> => ({
  nearest: `
    seen.begins < now() - interval '12 hours' $dir nulls last,
    abs(extract(epoch from seen.begins - now())) $dir nulls last`,
  begins: 'seen.begins $dir nulls last',
  title: `
    text_in(seen.titles, '${locale}') collate "${locale}-x-icu" $dir, seen.begins`,
  edition: `
    text_in(seen.edition_titles, '${locale}')
      collate "${locale}-x-icu" $dir,
    seen.begins`,
});

export const sessionsSeen = inEveryOrderAndLocale(sessionOrders, ({ suffix, text }, locale) =>
  statement<
    SessionRow & { begins: Date | null; total: number },
    Viewer & {
      editionId: string | null;
      words: string;
      isToCome: boolean | null;
      limit: number;
      offset: number;
    }
  >(
    `attendance-sessions-${locale}-${suffix}`,
    `select seen.*, count(*) over ()::int as total
       from (select x.*, (select min(h.starts_at) from session_half_day h where h.session_id = x.id) as begins
               from (${session}
                     where ${isSeen}
                       and (:editionId::uuid is null or s.edition_id = :editionId)
                       and (:words = ''
                            or s.titles::text ilike '%' || :words || '%'
                            or ed.titles::text ilike '%' || :words || '%')) x) seen
      where :isToCome::boolean is null or (seen.begins > now() + interval '12 hours') = :isToCome
      order by ${text}, seen.id limit :limit offset :offset`,
  ),
);

export const sessionSeen = statement<SessionRow, Viewer & { sessionId: string }>(
  'attendance-session',
  `${session} where s.id = :sessionId and ${isSeen}`,
);

export interface MarkJson {
  halfDayId: string;
  presence: Presence;
  minutes: number | null;
  evidence: Evidence;
  isCorrected: boolean;
}

export interface PersonRow {
  enrolment_id: string;
  name: string;
  institution: string | null;
  post: string | null;
  group_id: string;
  group_name: string;
  marks: MarkJson[];
  total: number;
}

const marks = `
  select coalesce(jsonb_agg(jsonb_build_object('halfDayId', a.half_day_id, 'presence', a.presence,
                                               'minutes', a.minutes, 'evidence', a.evidence,
                                               'isCorrected', a.is_corrected)), '[]')
    from attendance a
    join session_half_day h on h.id = a.half_day_id
   where a.enrolment_id = e.id and a.presence <> 'none'`;

const byName = `
  p.first_surname collate "es-x-icu" $dir, p.second_surname collate "es-x-icu" $dir nulls first,
  p.given_names collate "es-x-icu" $dir`;
const byNameUp = byName.replaceAll('$dir', 'asc');
const isThere = `e.status not in ('withdrawn', 'transferred')`;
const matches = `
  (:words = '' or p.full_name ilike '%' || :words || '%'
   or exists (select from known_address m where m.person_id = p.id and m.address ilike '%' || :words || '%'))`;

const recorded = `(select count(*) from attendance a join session_half_day h on h.id = a.half_day_id
  where a.enrolment_id = e.id and h.session_id = :sessionId and a.presence <> 'none')`;

const personOrders: Record<AttendancePersonSort, string> = {
  name: byName,
  recorded: `${recorded} $dir, ${byNameUp}`,
};

/** People expected at a session. */
export const peopleOfSession = inEveryOrder(personOrders, ({ suffix, text }) =>
  statement<
    PersonRow,
    Viewer & { sessionId: string; groupId: string | null; words: string; limit: number; offset: number }
  >(
    `attendance-people-${suffix}`,
    `select page.enrolment_id, page.name, page.group_id, page.group_name, page.marks, page.total,
            w.institution, w.post
       from (select e.id as enrolment_id, p.full_name as name, p.id as person_id, e.group_id,
                    g.name as group_name, (${marks} and h.session_id = :sessionId) as marks,
                    count(*) over ()::int as total, row_number() over (order by ${text}, e.id) as place
               from live_session s
               join enrolment e
                 on e.edition_id = s.edition_id
                and (s.group_id is null or s.group_id = e.group_id)
               join account p on p.id = e.person_id
               join edition_group g on g.id = e.group_id
              where s.id = :sessionId
                and ${isThere}
                and ${attendanceVisible}
                and (:groupId::uuid is null or e.group_id = :groupId)
                and ${matches}
              order by place limit :limit offset :offset) page
       left join current_duty w on w.person_id = page.person_id
      order by page.place`,
  ),
);

export interface BoardFrameRow {
  edition_id: string;
  version_id: string;
  route: string;
  is_closed: boolean;
  sessions: {
    id: string;
    titles: Texts;
    groupId: string | null;
    isCancelled: boolean;
    timeZone: string;
    halfDays: HalfDayJson[];
  }[];
  groups: { id: string; name: string }[];
  open_walk_ins: number;
}

export const boardFrame = statement<BoardFrameRow, Viewer & { editionId: string }>(
  'attendance-board-frame',
  `select ed.id as edition_id, ed.version_id, ed.route, ed.closed_at is not null as is_closed,
          (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'titles', s.titles, 'groupId', s.group_id,
                                                        'isCancelled', s.cancelled_at is not null,
                                                        'timeZone', coalesce(own.time_zone, ed.time_zone),
                                                        'halfDays', d.half_days)
                                     order by d.begins, s.id), '[]')
             from live_session s
             left join edition_group own on own.id = s.group_id, lateral (
               select min(h.starts_at) as begins,
                      jsonb_agg(jsonb_build_object('id', h.id, 'startsAt', h.starts_at,
                                                   'plannedMinutes', h.planned_minutes)
                                order by h.starts_at) as half_days
                 from session_half_day h
                where h.session_id = s.id) d
            where s.edition_id = ed.id and d.half_days is not null and ${isSeen}) as sessions,
          (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id),
                           '[]')
             from edition_group g
            where g.edition_id = ed.id and ${groupVisible}) as groups,
          (select count(*)::int
             from attendance_walk_in w
             join edition_group g on g.id = w.group_id
            where g.edition_id = ed.id and w.status = 'open' and ${groupVisible}) as open_walk_ins
     from edition ed
    where ed.id = :editionId
      and exists (select from edition_group g where g.edition_id = ed.id and ${groupVisible})`,
);

export interface BoardPersonRow {
  enrolment_id: string;
  name: string;
  group_name: string;
  attendance: { present: number; planned: number };
  made_up: { id: string; sessionId: string; reason: string } | null;
  marks: MarkJson[];
  total: number;
}

const boardOrders: Record<BoardSort, string> = {
  name: 'by_name $dir',
  share: `
    (attendance ->> 'present')::numeric / nullif((attendance ->> 'planned')::numeric, 0) $dir nulls last,
    by_name`,
};

/** People of an edition with their marks. */
export const boardPeople = inEveryOrder(boardOrders, ({ suffix, text }) =>
  statement<
    BoardPersonRow,
    Viewer & {
      editionId: string;
      groupId: string | null;
      words: string;
      belowPercent: number | null;
      limit: number;
      offset: number;
    }
  >(
    `attendance-board-people-${suffix}`,
    `with seen as (select e.*, p.full_name as name, g.name as group_name,
                          ${attendanceMinutes} as attendance,
                          row_number() over (order by ${byNameUp}, e.id) as by_name
                     from enrolment e
                     join account p on p.id = e.person_id
                     join edition_group g on g.id = e.group_id
                    where e.edition_id = :editionId
                      and ${isThere}
                      and ${attendanceVisible}
                      and (:groupId::uuid is null or e.group_id = :groupId)
                      and ${matches}),
          page as (select seen.*, count(*) over ()::int as total,
                          row_number() over (order by ${text}, id) as place
                     from seen
                    where :belowPercent::int is null
                       or 100 * (attendance ->> 'present')::int
                            < :belowPercent * (attendance ->> 'planned')::int
                    order by place limit :limit offset :offset)
     select e.id as enrolment_id, e.name, e.group_name, e.attendance, e.total, (${marks}) as marks,
            (select jsonb_build_object('id', u.id, 'sessionId', u.session_id, 'reason', u.reason)
               from made_up_session u
              where u.enrolment_id = e.id and u.withdrawn_at is null) as made_up
       from page e
      order by e.place`,
  ),
);

export interface HistoryRow {
  id: string;
  presence: Presence;
  minutes: number | null;
  arrived_at: Date | null;
  left_at: Date | null;
  evidence: Evidence;
  reason: string | null;
  recorded_by: string;
  said_at: Date;
  device_at: Date | null;
  recorded_at: Date;
  is_current: boolean;
}

/** The weightiest first. */
export const historyOf = statement<HistoryRow, Viewer & { enrolmentId: string; halfDayId: string }>(
  'attendance-history',
  `select n.id, n.presence, n.minutes, n.arrived_at, n.left_at, n.evidence, n.reason,
          concat_ws(' ', by.given_names, by.first_surname) as recorded_by, n.said_at, n.device_at,
          n.recorded_at, coalesce(a.entry_id = n.id, false) as is_current
     from attendance_entry n
     join enrolment e on e.id = n.enrolment_id
     join account p on p.id = e.person_id
     join account by on by.id = n.recorded_by
     left join attendance a on a.enrolment_id = n.enrolment_id and a.half_day_id = n.half_day_id
    where n.enrolment_id = :enrolmentId
      and n.half_day_id = :halfDayId
      and ${attendanceVisible}
    order by (n.reason is not null) desc, n.said_at desc, n.id desc limit 100`,
);
