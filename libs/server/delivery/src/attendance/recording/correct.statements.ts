import { statement } from '@campus/platform/database/database.ts';
import { attendanceVisible } from '../attendance.access.ts';

interface Scope {
  person_id: string;
  country: string | null;
  is_closed: boolean;
}

/** $1 enrolment, $2 session it is expected at, $3 $4 the actor's countries and id. */
export const sessionOfEnrolment = statement<Scope & { is_cancelled: boolean }>(
  'made-up-place',
  `select e.person_id, p.country_code as country, ed.closed_at is not null as is_closed, s.cancelled_at is not null as is_cancelled
     from enrolment e join account p on p.id = e.person_id join edition ed on ed.id = e.edition_id
     join live_session s on s.edition_id = e.edition_id and (s.group_id is null or s.group_id = e.group_id)
    where e.id = $1 and s.id = $2 and ${attendanceVisible('p', 'e.group_id', 3)}`,
);

/** Nothing comes back when a session of this enrolment is made up for already. */
export const addMadeUp = statement<{ id: string }>(
  'made-up-add',
  `insert into made_up_session (id, enrolment_id, session_id, reason, decided_by) values ($1, $2, $3, $4, $5)
   on conflict (enrolment_id) where withdrawn_at is null do nothing returning id`,
);

/** $1 id, $2 $3 the actor's countries and id. Locked: of two who withdraw it one waits. */
export const madeUpSeen = statement<Scope & { enrolment_id: string; session_id: string }>(
  'made-up-seen',
  `select e.person_id, p.country_code as country, ed.closed_at is not null as is_closed, u.enrolment_id, u.session_id
     from made_up_session u join enrolment e on e.id = u.enrolment_id join account p on p.id = e.person_id join edition ed on ed.id = e.edition_id
    where u.id = $1 and u.withdrawn_at is null and ${attendanceVisible('p', 'e.group_id', 2)} for update of u`,
);

export const withdrawMadeUp = statement(
  'made-up-withdraw',
  `update made_up_session set withdrawn_at = now(), withdrawn_reason = $2 where id = $1`,
);
