/** Days in which work done offline before the deadline may still arrive. */
export const GRACE_DAYS = 7;

/** An enrolment that has ended takes nothing, whatever the day. */
const notActive = `when not e.takes_work then 'ENROLMENT_NOT_ACTIVE'`;

/**
 * SQL expression: why the enrolment `e`, of `participant`, takes no answer to a follow-up, or null. Follow-ups are asked
 * months after the certificate: the deadline of the edition does not hold for them.
 */
export const followUpRefusal = `case ${notActive} end`;

/** SQL expression: when the certificate of an enrolment that is in force was issued, or null. */
export const certifiedAt = (enrolment: string): string => `
  (select max(k.issued_at)
     from certificate_in_force k
    where k.enrolment_id = ${enrolment} and k.outcome <> 'enrolment')`;

/**
 * SQL expression: when a follow-up opens, from expressions for the moment of the certificate and the months after it.
 * `followUpOpensAt` of libs/course-rules says it for one person; a spec holds both to the same cases.
 */
export const followUpOpensAt = (certified: string, months: string): string =>
  `((${certified} at time zone 'UTC' + make_interval(months => ${months})) at time zone 'UTC')`;

/**
 * SQL expression: why the enrolment `e`, of `enrolment_window`, takes no work that was done at `occurredAt`, an expression
 * of timestamptz, or null. After the deadline, work done before it still counts for the days of grace, or once somebody
 * has accepted it (`isAccepted`, a condition); a closed edition takes nothing.
 */
export const workRefusal = (occurredAt: string, isAccepted = 'false'): string => `
  case
    when e.closed_at is not null then 'EDITION_CLOSED'
    ${notActive}
    when ${occurredAt} >= e.ends_at
      or (now() >= e.ends_at + interval '${GRACE_DAYS} days' and not ${isAccepted}) then 'EDITION_CLOSED'
  end`;

/** The same for what is begun now. */
export const workRefusalNow = workRefusal('now()');

/** SQL query: the activities that count as done by decision of a coordinator; `enrolment` is an expression for its id. */
export const countedActivities = (enrolment: string): string =>
  `select w.activity_id from waived_activity w where w.enrolment_id = ${enrolment}`;

/**
 * SQL expression: why a module takes no work of the enrolment `e`, of `enrolment_window`, that was done at `:occurredAt`,
 * or null: something of `:required` is not done (`Outline.requiredBefore`), or the day on which the edition opens
 * `:moduleId` had not come.
 */
export const moduleRefusal = `
  case
    when exists (select from unnest(:required::uuid[]) as needed (id)
                  where not exists (select from progress d
                                     where d.enrolment_id = e.id and d.activity_id = needed.id and d.is_completed)
                    and needed.id not in (${countedActivities('e.id')})) then 'MODULE_CLOSED'
    when exists (select from module_opening opening
                  where opening.group_id = e.group_id and opening.module_id = :moduleId::uuid
                    and least(:occurredAt::timestamptz, now()) < opening.opens_at) then 'MODULE_NOT_RELEASED'
  end`;

/** What `moduleRefusal` is asked with. */
export interface ModuleValues {
  required: readonly string[];
  moduleId: string;
  occurredAt: Date;
}
