import { statement } from '@campus/platform/database/database.ts';
import { type EnrolmentStatus } from '../../enrolments/enrolment.type.ts';
import { type Presence } from '../attendance.rules.ts';
import { attendanceMinutes } from '../attendance.sql.ts';
import { type HalfDayJson } from '../reading.statements.ts';
import { type SessionMode } from '../../editions/edition.type.ts';

type Texts = Record<string, string>;

export interface OwnSessionJson {
  id: string;
  titles: Texts;
  mode: SessionMode;
  place: string | null;
  url: string | null;
  timeZone: string;
  isCancelled: boolean;
  isMadeUp: boolean;
  revision: number;
  changedAt: string;
  halfDays: (HalfDayJson & { presence: Presence | null; minutes: number | null })[];
  dropped: HalfDayJson[];
}

export interface OwnRow {
  enrolment_id: string;
  person_id: string;
  status: EnrolmentStatus;
  version_id: string;
  edition_titles: Texts;
  route: string;
  country: string | null;
  attendance: { present: number; planned: number };
  sessions: OwnSessionJson[];
}

/** What a learner sees. $1 enrolment. */
export const ownAttendance = statement<OwnRow>(
  'attendance-own',
  `select e.id as enrolment_id, e.person_id, e.status, e.version_id, ed.titles as edition_titles, ed.route,
          p.country_code as country, ${attendanceMinutes} as attendance,
          (select coalesce(jsonb_agg(jsonb_build_object(
                                       'id', s.id, 'titles', s.titles, 'mode', s.mode, 'place', s.place,
                                       'url', s.url, 'timeZone', coalesce(own.time_zone, ed.time_zone),
                                       'isCancelled', s.cancelled_at is not null, 'revision', s.revision,
                                       'changedAt', s.changed_at, 'dropped', s.dropped,
                                       'isMadeUp', exists (select from made_up_session u
                                                            where u.enrolment_id = e.id
                                                              and u.session_id = s.id
                                                              and u.withdrawn_at is null),
                                       'halfDays', d.half_days)
                                     order by d.begins, s.id), '[]')
             from live_session s
             left join edition_group own on own.id = s.group_id, lateral (
               select min(h.starts_at) as begins,
                      jsonb_agg(jsonb_build_object('id', h.id, 'startsAt', h.starts_at,
                                                   'plannedMinutes', h.planned_minutes,
                                                   'presence', a.presence, 'minutes', a.minutes)
                                order by h.starts_at) as half_days
                 from session_half_day h
                 left join attendance a on a.half_day_id = h.id and a.enrolment_id = e.id
                where h.session_id = s.id) d
            where s.edition_id = e.edition_id
              and (s.group_id is null or s.group_id = e.group_id)
              and d.half_days is not null) as sessions
     from enrolment e
     join account p on p.id = e.person_id
     join edition ed on ed.id = e.edition_id
    where e.id = $1`,
);
