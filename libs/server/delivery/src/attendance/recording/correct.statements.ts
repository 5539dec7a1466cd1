import { statement } from '@campus/platform/database/database.ts';
import { attendanceVisible } from '../attendance.access.ts';
import { type Viewer } from '../../enrolments/enrolments.access.ts';

interface Scope {
  person_id: string;
  country: string | null;
  is_closed: boolean;
}

export const sessionOfEnrolment = statement<
  Scope & { is_cancelled: boolean },
  Viewer & { enrolmentId: string; sessionId: string }
>(
  'made-up-place',
  `select e.person_id, p.country_code as country, ed.closed_at is not null as is_closed,
          s.cancelled_at is not null as is_cancelled
     from enrolment e
     join account p on p.id = e.person_id
     join edition ed on ed.id = e.edition_id
     join live_session s on s.edition_id = e.edition_id and (s.group_id is null or s.group_id = e.group_id)
    where e.id = :enrolmentId and s.id = :sessionId and ${attendanceVisible}`,
);

/** Returns nothing when a session of this enrolment has already been made up for. */
export const addMadeUp = statement<
  { id: string },
  { id: string; enrolmentId: string; sessionId: string; reason: string; decidedBy: string }
>(
  'made-up-add',
  `insert into made_up_session (id, enrolment_id, session_id, reason, decided_by)
   values (:id, :enrolmentId, :sessionId, :reason, :decidedBy)
   on conflict (enrolment_id) where withdrawn_at is null do nothing returning id`,
);

/** Locked: of two who withdraw it one waits. */
export const madeUpSeen = statement<
  Scope & { enrolment_id: string; session_id: string },
  Viewer & { madeUpId: string }
>(
  'made-up-seen',
  `select e.person_id, p.country_code as country, ed.closed_at is not null as is_closed, u.enrolment_id,
          u.session_id
     from made_up_session u
     join enrolment e on e.id = u.enrolment_id
     join account p on p.id = e.person_id
     join edition ed on ed.id = e.edition_id
    where u.id = :madeUpId and u.withdrawn_at is null and ${attendanceVisible} for update of u`,
);

export const withdrawMadeUp = statement(
  'made-up-withdraw',
  `update made_up_session set withdrawn_at = now(), withdrawn_reason = $2 where id = $1`,
);
