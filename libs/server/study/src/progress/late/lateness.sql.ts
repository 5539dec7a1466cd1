import { GRACE_DAYS, workRefusal } from '@campus/delivery';

/** The way from a device to the server, on a bad link. */
export const WAY = `interval '30 seconds'`;

/**
 * SQL condition, in statements that begin with `receiptValues`: somebody of the staff has decided that this entry
 * counts although it came late.
 */
export const isAccepted = `
  exists (select from kept_work k where k.person_id = $1::uuid and k.device_id = $2::uuid and k.sequence = $3::bigint and k.is_accepted)`;

/**
 * SQL condition, in statements that begin with `receiptValues`: an entry said to have been written before `end`, an
 * expression, arrives after it, and something tells against it (docs/decisions/0059):
 *
 * - its device said since that it had nothing more to send, or had written something later already;
 * - another device of the person was in contact after the end;
 * - it comes later than the days of grace.
 *
 * An entry that a device without a link brings with its first contact after the end is believed.
 */
export const isDoubtful = (end: string): string => `
  (now() > ${end} + ${WAY} and not ${isAccepted}
   and (now() > ${end} + interval '${GRACE_DAYS} days'
        or exists (select from device_contact d where d.person_id = $1::uuid
                      and case when d.device_id = $2::uuid then d.heard_at > $4::timestamptz + ${WAY}
                               else d.last_at > ${end} + ${WAY} end)
        or exists (select from noted_entry b where b.person_id = $1::uuid and b.device_id = $2::uuid
                      and b.sequence < $3::bigint and b.occurred_at > ${end} + ${WAY})))`;

/**
 * SQL expression, in statements that begin with `receiptValues`: why an enrolment does not take the entry, or null.
 * An alias of `enrolment_window`.
 */
export const entryRefusal = (e: string): string => `
  coalesce(${workRefusal(e, '$4::timestamptz', isAccepted)},
           case when ${isDoubtful(`${e}.ends_at`)} then 'WORK_KEPT' end)`;
