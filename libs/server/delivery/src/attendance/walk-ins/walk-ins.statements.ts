import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { attendanceVisible, groupVisible } from '../attendance.access.ts';
import { type Viewer } from '../../enrolments/enrolments.access.ts';
import { type WalkInSort, type WalkInStatus } from './walk-ins.type.ts';
import { type WalkInPresence } from '../attendance.rules.ts';

export interface WalkInRow {
  id: string;
  half_day_id: string;
  group_id: string;
  group_name: string;
  country: string | null;
  time_zone: string;
  edition_id: string;
  is_closed: boolean;
  session_titles: Record<string, string>;
  starts_at: Date;
  name: string;
  email: string | null;
  institution: string | null;
  presence: WalkInPresence;
  minutes: number | null;
  recorded_by: string;
  said_at: Date;
  status: WalkInStatus;
  reason: string | null;
  linked_to: string | null;
  /** Enrolments in the group, of people the reader may see, whose address or name is the same. */
  matches: { enrolmentId: string; name: string; groupName: string }[];
}

const walkIn = `
  select w.id, w.half_day_id, w.group_id, g.name as group_name, g.country_code as country, g.time_zone,
         g.edition_id, ed.closed_at is not null as is_closed, s.titles as session_titles, h.starts_at, w.name,
         w.email, w.institution, w.presence, w.minutes,
         by.full_name as recorded_by, w.said_at,
         w.status, w.reason,
         (select p.full_name
            from enrolment e
            join account p on p.id = e.person_id
           where e.id = w.enrolment_id and ${attendanceVisible}) as linked_to,
         (select coalesce(jsonb_agg(jsonb_build_object('enrolmentId', e.id, 'name', p.full_name,
                                                       'groupName', eg.name)
                                    order by e.id), '[]')
            from enrolment e
            join account p on p.id = e.person_id
            join edition_group eg on eg.id = e.group_id
           where w.status = 'open'
             and e.edition_id = g.edition_id
             and e.group_id = w.group_id
             and e.status not in ('withdrawn', 'transferred')
             and ${attendanceVisible}
             and (exists (select from known_address m
                           where m.person_id = p.id and lower(m.address) = lower(w.email))
                  or lower(p.full_name) = lower(w.name)
                  or lower(concat_ws(' ', p.given_names, p.first_surname)) = lower(w.name))) as matches
    from attendance_walk_in w
    join edition_group g on g.id = w.group_id
    join edition ed on ed.id = g.edition_id
    join session_half_day h on h.id = w.half_day_id
    join live_session s on s.id = h.session_id
    join account by on by.id = w.recorded_by`;

const orders: Record<WalkInSort, string> = {
  said: 'x.said_at $dir',
  name: `x.name collate "es-x-icu" $dir`,
  session: 'x.starts_at $dir',
  status: `array_position(array['open','linked','dismissed'], x.status) $dir, x.said_at desc`,
};

export const walkInsOf = inEveryOrder(orders, ({ suffix, text }) =>
  statement<
    WalkInRow & { total: number },
    Viewer & { editionId: string; isOpenOnly: boolean; pattern: string | null; limit: number; offset: number }
  >(
    `walk-ins-${suffix}`,
    `select x.*, (count(*) over ())::int as total
       from (${walkIn}
             where g.edition_id = :editionId
               and ${groupVisible}
               and (not :isOpenOnly::boolean or w.status = 'open')
               and (:pattern::text is null
                    or search_key(concat_ws(' ', w.name, w.email, w.institution)) like :pattern)) x
      order by ${text}, x.id limit :limit offset :offset`,
  ),
);

export const walkInSeen = statement<WalkInRow, Viewer & { walkInId: string }>(
  'walk-in',
  `${walkIn} where w.id = :walkInId and ${groupVisible}`,
);

/** If two people settle it at once, the second gets nothing. */
export const settleWalkIn = statement<
  { id: string },
  { id: string; resolvedBy: string; status: string; enrolmentId: string | null; reason: string | null }
>(
  'walk-in-settle',
  `update attendance_walk_in set status = :status, enrolment_id = :enrolmentId, reason = :reason,
                                 resolved_by = :resolvedBy, resolved_at = now()
    where id = :id and status = 'open' returning id`,
);

/**
 * The presence given by identifying a walk-in, if it still holds: recognised by being written at the same
 * moment. $1 walk-in.
 */
export const givenByWalkIn = statement<{ enrolment_id: string }>(
  'walk-in-given',
  `select a.enrolment_id
     from attendance_walk_in w
     join attendance_entry n
       on n.enrolment_id = w.enrolment_id
      and n.half_day_id = w.half_day_id
      and n.recorded_at = w.resolved_at
      and n.reason is null
     join attendance a on a.entry_id = n.id
    where w.id = $1`,
);

/** If two people take it back at once, the second gets nothing. $1 walk-in. */
export const reopenWalkIn = statement<{ id: string }>(
  'walk-in-reopen',
  `update attendance_walk_in set status = 'open', enrolment_id = null, reason = null, resolved_by = null,
                                 resolved_at = null
    where id = $1 and status <> 'open' returning id`,
);

/** The person in force with an address. */
export const personOfAddress = statement<{ id: string; country: string | null }>(
  'walk-in-person',
  `select p.id, p.country_code as country from current_address m join account p on p.id = m.person_id
    where lower(m.address) = lower($1)`,
);
