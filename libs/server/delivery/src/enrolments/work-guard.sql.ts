/** Days in which work done offline before the deadline may still arrive. */
export const GRACE_DAYS = 7;

/** SQL expression: an enrolment that has ended takes nothing, whatever the day. */
const notActive = (e: string): string => `when not ${e}.takes_work then 'ENROLMENT_NOT_ACTIVE'`;

/**
 * SQL expression: why an enrolment takes no answer to a follow-up, or null. Follow-ups are asked months after the
 * certificate: the deadline of the edition does not hold for them. An alias of `participant`.
 */
export const followUpRefusal = (e: string): string => `case ${notActive(e)} end`;

/** SQL expression: when the certificate of an enrolment that is in force was issued, or null. */
export const certifiedAt = (enrolment: string): string => `
  (select max(k.issued_at) from certificate_in_force k where k.enrolment_id = ${enrolment} and k.outcome <> 'enrolment')`;

/**
 * SQL expression: when a follow-up opens, from expressions for the moment of the certificate and the months after it.
 * `followUpOpensAt` of libs/course-rules says it for one person; a spec holds both to the same cases.
 */
export const followUpOpensAt = (certified: string, months: string): string =>
  `((${certified} at time zone 'UTC' + make_interval(months => ${months})) at time zone 'UTC')`;

/**
 * SQL expression: why an enrolment takes no work that was done at a moment, or null.
 * `e` is an alias of `enrolment_window`; `occurredAt` is an expression of timestamptz.
 * After the deadline, work done before it still counts for the days of grace, or once somebody has accepted it
 * (`isAccepted`, a condition); a closed edition takes nothing.
 */
export const workRefusal = (e: string, occurredAt: string, isAccepted = 'false'): string => `
  case
    when ${e}.closed_at is not null then 'EDITION_CLOSED'
    ${notActive(e)}
    when ${occurredAt} >= ${e}.ends_at or (now() >= ${e}.ends_at + interval '${GRACE_DAYS} days' and not ${isAccepted}) then 'EDITION_CLOSED'
  end`;

/** SQL query: the activities that count as done by decision of a coordinator; `enrolment` is an expression for its id. */
export const countedActivities = (enrolment: string): string =>
  `select w.activity_id from waived_activity w where w.enrolment_id = ${enrolment}`;

/**
 * SQL condition: a gate is in the way. `enrolment` is an expression for the enrolment's id, `required` one for
 * the uuid[] that `Outline.requiredBefore` gives.
 */
const gateClosed = (enrolment: string, required: string): string => `
  exists (select from unnest(${required}) as needed (id)
           where not exists (select from progress d
                              where d.enrolment_id = ${enrolment} and d.activity_id = needed.id and d.is_completed)
             and needed.id not in (${countedActivities(enrolment)}))`;

/**
 * SQL expression: why a module takes no work that was done at a moment, or null: a gate is in the way, or the day on
 * which the edition opens it had not come. `module` is an expression for its id, the rest as above.
 */
export const moduleRefusal = (e: string, required: string, module: string, occurredAt: string): string => `
  case
    when ${gateClosed(`${e}.id`, required)} then 'MODULE_CLOSED'
    when exists (select from module_opening opening where opening.group_id = ${e}.group_id and opening.module_id = ${module}
                    and least(${occurredAt}, now()) < opening.opens_at) then 'MODULE_NOT_RELEASED'
  end`;
