import { statement } from '@campus/platform/database/database.ts';
import { attendanceVisible, groupVisible } from '../attendance.access.ts';
import { type Viewer } from '../../enrolments/enrolments.access.ts';
import { type Said } from '../attendance.rules.ts';

export interface PlaceRow {
  id: string;
  is_visible: boolean;
  is_recorded: boolean;
  is_current: boolean;
  person_id: string;
  country: string | null;
  edition_id: string;
  session_id: string;
  status: string;
  is_closed: boolean;
  is_cancelled: boolean;
  is_of_group: boolean;
  starts_at: Date;
  planned_minutes: number;
  current: Said | null;
}

/** Each entry with what its person and half day are. */
export const placesOfEntries = statement<PlaceRow, Viewer & { entries: string }>(
  'attendance-places',
  `select given.id, ${attendanceVisible} as is_visible, e.person_id, p.country_code as country, e.edition_id,
          s.id as session_id, e.status, ed.closed_at is not null as is_closed,
          s.cancelled_at is not null as is_cancelled, coalesce(s.group_id = e.group_id, true) as is_of_group,
          h.starts_at, h.planned_minutes,
          exists (select from attendance_entry n where n.id = given.id) as is_recorded,
          coalesce(a.entry_id = given.id, false) as is_current,
          case when a.entry_id is not null
                 then jsonb_build_object('presence', a.presence, 'minutes', a.minutes) end as current
     from jsonb_to_recordset(:entries) as given (id uuid, "enrolmentId" uuid, "halfDayId" uuid)
     join enrolment e on e.id = given."enrolmentId"
     join account p on p.id = e.person_id
     join edition ed on ed.id = e.edition_id
     join session_half_day h on h.id = given."halfDayId"
     join live_session s on s.id = h.session_id and s.edition_id = e.edition_id
     left join attendance a on a.enrolment_id = e.id and a.half_day_id = h.id`,
);

/** An entry to be written; clocks as ISO texts. */
export interface EntryToWrite extends Said {
  id: string;
  enrolmentId: string;
  halfDayId: string;
  arrivedAt: string | null;
  leftAt: string | null;
  evidence: string;
  reason: string | null;
  saidAt: string;
  deviceId: string | null;
  deviceAt: string | null;
  listId: string | null;
}

/**
 * Stores entries, each once, and lets the weightiest of a person and half day hold (`outweighs` of the
 * rules). Everybody takes locks in the same order, so that two phones wait for each other and never deadlock.
 * $1 entries, $2 actor. Returns the new entries.
 */
export const writeEntries = statement<{ id: string; is_current: boolean }>(
  'attendance-write',
  `with given as (select *
                    from jsonb_to_recordset($1) as g (id uuid, "enrolmentId" uuid, "halfDayId" uuid,
                                                      presence text, minutes int, "arrivedAt" timestamptz,
                                                      "leftAt" timestamptz, evidence text, reason text,
                                                      "saidAt" timestamptz, "deviceId" uuid,
                                                      "deviceAt" timestamptz, "listId" uuid)),
        fresh as (insert into attendance_entry (id, enrolment_id, half_day_id, presence, minutes, arrived_at,
                                                left_at, evidence, reason, recorded_by, said_at, device_id,
                                                device_at, list_id)
                  select id, "enrolmentId", "halfDayId", presence, minutes, "arrivedAt", "leftAt", evidence,
                         reason, $2::uuid, "saidAt", "deviceId", "deviceAt", "listId"
                    from given
                   order by id
                  on conflict (id) do nothing returning *),
        newest as (select distinct on (enrolment_id, half_day_id) *
                     from fresh
                    order by enrolment_id, half_day_id, (reason is not null) desc, said_at desc, id desc),
        holds as (insert into attendance as known (enrolment_id, half_day_id, entry_id, presence, minutes,
                                                   evidence, is_corrected, said_at)
                  select enrolment_id, half_day_id, id, presence, minutes, evidence, reason is not null,
                         said_at
                    from newest
                   order by enrolment_id, half_day_id
                  on conflict (enrolment_id, half_day_id)
                    do update set entry_id = excluded.entry_id, presence = excluded.presence,
                                  minutes = excluded.minutes, evidence = excluded.evidence,
                                  is_corrected = excluded.is_corrected, said_at = excluded.said_at
                     where (excluded.is_corrected, excluded.said_at, excluded.entry_id)
                             > (known.is_corrected, known.said_at, known.entry_id)
                  returning entry_id)
   select fresh.id, holds.entry_id is not null as is_current
     from fresh
     left join holds on holds.entry_id = fresh.id`,
);

export interface WalkInPlaceRow {
  id: string;
  is_visible: boolean;
  is_recorded: boolean;
  is_closed: boolean;
  is_cancelled: boolean;
  is_of_group: boolean;
  starts_at: Date;
  planned_minutes: number;
  country: string | null;
}

export const placesOfWalkIns = statement<WalkInPlaceRow, Viewer & { walkIns: string }>(
  'walk-in-places',
  `select given.id, ${groupVisible} as is_visible,
          exists (select from attendance_walk_in w where w.id = given.id) as is_recorded,
          ed.closed_at is not null as is_closed, s.cancelled_at is not null as is_cancelled,
          coalesce(s.group_id = g.id, true) as is_of_group, h.starts_at, h.planned_minutes,
          g.country_code as country
     from jsonb_to_recordset(:walkIns) as given (id uuid, "groupId" uuid, "halfDayId" uuid)
     join edition_group g on g.id = given."groupId"
     join edition ed on ed.id = g.edition_id
     join session_half_day h on h.id = given."halfDayId"
     join live_session s on s.id = h.session_id and s.edition_id = g.edition_id`,
);

/** $1 walk-ins, $2 actor. Returns the new ones. */
export const writeWalkIns = statement<{ id: string }>(
  'walk-ins-write',
  `insert into attendance_walk_in (id, half_day_id, group_id, name, email, institution, presence, minutes,
                                   recorded_by, said_at, device_id, device_at, list_id)
   select id, "halfDayId", "groupId", name, email, institution, presence, minutes, $2::uuid, "saidAt",
          "deviceId", "deviceAt", "listId"
     from jsonb_to_recordset($1) as g (id uuid, "halfDayId" uuid, "groupId" uuid, name text, email text,
                                       institution text, presence text, minutes int, "saidAt" timestamptz,
                                       "deviceId" uuid, "deviceAt" timestamptz, "listId" uuid)
    order by id
   on conflict (id) do nothing returning id`,
);
