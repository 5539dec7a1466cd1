import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { attendanceVisible, groupVisible } from '../attendance.access.ts';
import { type Viewer } from '../../enrolments/enrolments.access.ts';
import { type Presence, type ListEvidence } from '../attendance.rules.ts';
import { type Expected, type ListRow } from './decide-list.ts';
import { type AttendanceListSort, type AttendanceListStatus } from './list.type.ts';
import { type Columns } from './read-list.ts';

export interface HalfDayOfList {
  edition_id: string;
  session_id: string;
  planned_minutes: number;
  is_closed: boolean;
  is_cancelled: boolean;
}

/** A half day of a session that the actor sees. */
export const listHalfDay = statement<HalfDayOfList, Viewer & { halfDayId: string }>(
  'attendance-list-half-day',
  `select s.edition_id, s.id as session_id, h.planned_minutes, ed.closed_at is not null as is_closed,
          s.cancelled_at is not null as is_cancelled
     from session_half_day h
     join live_session s on s.id = h.session_id
     join edition ed on ed.id = s.edition_id
    where h.id = :halfDayId
      and exists (select from edition_group g
                   where g.edition_id = s.edition_id
                     and (s.group_id is null or g.id = s.group_id)
                     and ${groupVisible})`,
);

/** Everybody of an edition that the actor may see. */
export const listPeople = statement<{ person: Expected }, Viewer & { editionId: string }>(
  'attendance-list-people',
  `select jsonb_build_object('enrolmentId', e.id, 'givenNames', p.given_names,
                             'firstSurname', p.first_surname, 'secondSurname', p.second_surname,
                             'addresses', (select coalesce(jsonb_agg(lower(m.address)), '[]')
                                             from known_address m
                                            where m.person_id = p.id)) as person
     from enrolment e
     join account p on p.id = e.person_id
    where e.edition_id = :editionId
      and e.status not in ('withdrawn', 'transferred')
      and ${attendanceVisible}
    order by e.id`,
);

export const addList = statement<
  object,
  {
    id: string;
    editionId: string;
    halfDayId: string;
    ownerId: string;
    fileName: string;
    evidence: string;
    headings: string;
    columns: string;
    rows: string;
  }
>(
  'attendance-list-add',
  `insert into attendance_list (id, edition_id, half_day_id, owner_id, file_name, evidence, headings, columns, rows)
   values (:id, :editionId, :halfDayId, :ownerId, :fileName, :evidence, :headings, :columns, :rows)`,
);

export interface ListRowOf {
  id: string;
  session_id: string;
  half_day_id: string;
  edition_id: string;
  is_closed: boolean;
  file_name: string;
  evidence: ListEvidence;
  status: AttendanceListStatus;
  headings: string[];
  columns: Columns;
  rows: ListRow[];
  created_at: Date;
}

const list = `
  select l.id, h.session_id, l.half_day_id, l.edition_id, ed.closed_at is not null as is_closed, l.file_name,
         l.evidence, l.status, l.headings, l.columns, l.rows, l.created_at
    from attendance_list l
    join session_half_day h on h.id = l.half_day_id
    join edition ed on ed.id = l.edition_id`;

/** Only who brought it sees it. $1 list, $2 owner. */
export const listOf = statement<ListRowOf>('attendance-list', `${list} where l.id = $1 and l.owner_id = $2`);
export const lockList = statement<ListRowOf>(
  'attendance-list-lock',
  `${list} where l.id = $1 and l.owner_id = $2 for update of l`,
);

const orders: Record<AttendanceListSort, string> = {
  created: 'x.created_at $dir',
  file: `x.file_name collate "es-x-icu" $dir`,
  status: `array_position(array['checked','applied','undone'], x.status) $dir, x.created_at desc`,
};

export const listsOf = inEveryOrder(orders, ({ suffix, text }) =>
  statement<
    ListRowOf & { total: number },
    { sessionId: string; ownerId: string; pattern: string | null; limit: number; offset: number }
  >(
    `attendance-lists-${suffix}`,
    `select x.*, count(*) over ()::int as total
       from (${list}
             where h.session_id = :sessionId
               and l.owner_id = :ownerId
               and (:pattern::text is null or search_key(l.file_name) like :pattern)) x
      order by ${text}, x.id limit :limit offset :offset`,
  ),
);

export const namesOf = statement<
  { enrolment_id: string; name: string },
  Viewer & { enrolments: readonly string[] }
>(
  'attendance-list-names',
  `select e.id as enrolment_id, p.full_name as name
     from enrolment e join account p on p.id = e.person_id
    where e.id = any(:enrolments) and ${attendanceVisible}`,
);

/** What holds now of people and a half day, and whether a list said it. $1 enrolments, $2 half day, $3 list. */
export const recordedNow = statement<{
  enrolment_id: string;
  presence: Presence;
  minutes: number | null;
  is_held: boolean;
}>(
  'attendance-list-recorded',
  `select a.enrolment_id, a.presence, a.minutes, coalesce(n.list_id = $3, false) as is_held
     from attendance a join attendance_entry n on n.id = a.entry_id
    where a.enrolment_id = any($1) and a.half_day_id = $2 and a.presence <> 'none'`,
);

/** How much a list brought. $1 list. */
export const madeByList = statement<{ entries: number; walk_ins: number }>(
  'attendance-list-made',
  `select (select count(*)::int from attendance_entry where list_id = $1 and presence <> 'none') as entries,
          (select count(*)::int from attendance_walk_in where list_id = $1) as walk_ins`,
);

/** $1 list, $2 rows with their results. */
export const markApplied = statement(
  'attendance-list-applied',
  `update attendance_list set status = 'applied', applied_at = now(), rows = $2 where id = $1`,
);
export const markUndone = statement(
  'attendance-list-undone',
  `update attendance_list set status = 'undone', undone_at = now() where id = $1`,
);

export interface HeldByList {
  enrolment_id: string;
  half_day_id: string;
  country: string | null;
}

/** What a list said and what still holds. $1 list. */
export const heldByList = statement<HeldByList>(
  'attendance-list-held',
  `select a.enrolment_id, a.half_day_id, p.country_code as country
     from attendance_entry n
     join attendance a on a.entry_id = n.id
     join enrolment e on e.id = a.enrolment_id
     join account p on p.id = e.person_id
    where n.list_id = $1 and a.presence <> 'none'
    order by a.enrolment_id, a.half_day_id`,
);

/** Unknown people of a list who have not been identified yet. $1 list, $2 actor, $3 reason. */
export const dismissOfList = statement<{ id: string }>(
  'attendance-list-dismiss',
  `update attendance_walk_in set status = 'dismissed', reason = $3, resolved_by = $2, resolved_at = now()
    where list_id = $1 and status = 'open' returning id`,
);

/** Names and addresses leave lists that are a month old; what was recorded stays, and how many rows said what. */
export const expireLists = statement(
  'attendance-lists-expire',
  `update attendance_list set rows = (select coalesce(jsonb_agg(row || '{"name":"","email":""}' order by at),
                                                      '[]')
                                        from jsonb_array_elements(rows) with ordinality as old (row, at))
    where created_at < now() - interval '30 days'
      and jsonb_path_exists(rows, '$[*] ? (@.name != "" || @.email != "")')`,
);
