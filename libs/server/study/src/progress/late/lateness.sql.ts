import { GRACE_DAYS, takesNothing } from '@campus/delivery';

/** The way from a device to the server, on a bad link. */
export const WAY = `interval '30 seconds'`;

/** SQL condition on `EntryValues`: staff decided that this entry counts although it came late. */
export const isAccepted = `
  exists (select from kept_work k
           where k.person_id = :personId::uuid and k.device_id = :deviceId::uuid and k.sequence = :sequence::bigint
             and k.is_accepted)`;

const doubtfulAfter = (end: 'e.ends_at' | 'a.deadline_at'): string => `
  (now() > ${end} + ${WAY} and not ${isAccepted}
   and (now() > ${end} + interval '${GRACE_DAYS} days'
        or exists (select from device_contact d where d.person_id = :personId::uuid
                      and case when d.device_id = :deviceId::uuid then d.heard_at > :occurredAt::timestamptz + ${WAY}
                               else d.last_at > ${end} + ${WAY} end)
        or exists (select from noted_entry b where b.person_id = :personId::uuid and b.device_id = :deviceId::uuid
                      and b.sequence < :sequence::bigint and b.occurred_at > ${end} + ${WAY})))`;

/**
 * SQL conditions on `EntryValues`: an entry claimed to be from before the end of an edition (`e`, of
 * `enrolment_window`) or of an attempt (`a`, of `quiz_attempt`) arrives after it, and there is a reason to
 * doubt it (docs/decisions/0059): its device has reported since that it had nothing more to send, or had
 * already sent something later; or another device of the person was in contact after the end; or it comes
 * after the days of grace. An entry that an offline device sends with its first contact after the end is
 * trusted.
 */
const isDoubtfulAfterEdition = doubtfulAfter('e.ends_at');
export const isDoubtfulAfterAttempt = doubtfulAfter('a.deadline_at');

/**
 * SQL expression on `EntryValues`: why the enrolment `e`, of `enrolment_window`, refuses the entry, or null.
 * After the deadline, earlier work still counts during the days of grace, or once staff have accepted it; a
 * closed edition takes nothing.
 */
export const entryRefusal = `
  coalesce(case ${takesNothing}
                when :occurredAt::timestamptz >= e.ends_at
                     or (now() >= e.ends_at + interval '${GRACE_DAYS} days' and not ${isAccepted})
                  then 'EDITION_CLOSED' end,
           case when ${isDoubtfulAfterEdition} then 'WORK_KEPT' end)`;
