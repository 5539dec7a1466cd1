import { statement } from '@campus/platform/database/database.ts';
import { attendanceVisible, groupVisible } from '../attendance.access.ts';
import { type Viewer } from '../../enrolments/enrolments.access.ts';
import { type Sex } from '@campus/people';

export interface SheetHeadRow {
  session_id: string;
  session_titles: Record<string, string>;
  edition_titles: Record<string, string>;
  place: string | null;
  starts_at: Date;
  planned_minutes: number;
  group_name: string;
  time_zone: string;
  country: string | null;
}

export const sheetHead = statement<SheetHeadRow, Viewer & { halfDayId: string; groupId: string }>(
  'attendance-sheet-head',
  `select s.id as session_id, s.titles as session_titles, ed.titles as edition_titles, s.place, h.starts_at,
          h.planned_minutes, g.name as group_name, g.time_zone, g.country_code as country
     from session_half_day h
     join live_session s on s.id = h.session_id
     join edition ed on ed.id = s.edition_id
     join edition_group g on g.edition_id = ed.id and (s.group_id is null or s.group_id = g.id)
    where h.id = :halfDayId and g.id = :groupId and ${groupVisible}`,
);

/** More sheets than a session has, and than a printer is given at once. */
const MOST_SHEETS = 100;

/**
 * Half days and groups of a session that the reader may see and in which somebody is expected, in the order
 * they are printed.
 */
export const sheetsOfSession = statement<
  { half_day_id: string; group_id: string },
  Viewer & { sessionId: string }
>(
  'attendance-sheets-of-session',
  `select h.id as half_day_id, g.id as group_id
     from session_half_day h
     join live_session s on s.id = h.session_id
     join edition_group g on g.edition_id = s.edition_id and (s.group_id is null or s.group_id = g.id)
    where s.id = :sessionId
      and ${groupVisible}
      and (exists (select from enrolment e
                    where e.group_id = g.id and e.status not in ('withdrawn', 'transferred'))
           or not exists (select from enrolment e
                            join edition_group o on o.id = e.group_id
                           where o.edition_id = s.edition_id
                             and (s.group_id is null or s.group_id = o.id)
                             and e.status not in ('withdrawn', 'transferred')))
    order by h.starts_at, g.name, g.id limit ${MOST_SHEETS}`,
);

/** As many as a regional edition has half days and groups. */
const MOST_OF_EDITION = 400;

/**
 * Half days and groups of an edition, of sessions that are held and not over before today, that the reader may see and
 * in which somebody is expected; in the order they are needed.
 */
export const sheetsOfEdition = statement<
  { half_day_id: string; group_id: string },
  Viewer & { editionId: string }
>(
  'attendance-sheets-of-edition',
  `select h.id as half_day_id, g.id as group_id
     from live_session s
     join session_half_day h on h.session_id = s.id
     join edition_group g on g.edition_id = s.edition_id and (s.group_id is null or s.group_id = g.id)
    where s.edition_id = :editionId
      and s.cancelled_at is null
      and (h.starts_at at time zone g.time_zone)::date >= (now() at time zone g.time_zone)::date
      and ${groupVisible}
      and exists (select from enrolment e
                   where e.group_id = g.id and e.status not in ('withdrawn', 'transferred'))
    order by h.starts_at, h.id, g.name, g.id limit ${MOST_OF_EDITION}`,
);

export interface SheetPersonRow {
  enrolment_id: string;
  name: string;
  sex: Sex | null;
  email: string | null;
  institution: string | null;
  post: string | null;
}

/** A room holds no more. */
const MOST = 2000;

export const sheetPeople = statement<SheetPersonRow, Viewer & { groupId: string }>(
  'attendance-sheet-people',
  `select e.id as enrolment_id, p.full_name as name,
          p.sex, m.address as email, w.institution, w.post
     from enrolment e
     join account p on p.id = e.person_id
     left join current_address m on m.person_id = p.id
     left join current_duty w on w.person_id = p.id
    where e.group_id = :groupId
      and e.status not in ('withdrawn', 'transferred')
      and ${attendanceVisible}
    order by p.first_surname collate "es-x-icu", p.second_surname collate "es-x-icu" nulls first,
             p.given_names collate "es-x-icu", e.id limit ${MOST}`,
);
