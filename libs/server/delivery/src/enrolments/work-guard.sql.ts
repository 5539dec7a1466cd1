import { endOf, opensOf } from '../editions/editions.sql.ts';

/** Days in which work done offline before the deadline may still arrive. */
export const GRACE_DAYS = 7;

/** SQL expression: an enrolment that has ended takes nothing, whatever the day. */
const notActive = (e: string): string =>
  `when ${e}.status not in ('active', 'completed') then 'ENROLMENT_NOT_ACTIVE'`;

/**
 * SQL expression: why an enrolment takes no answer to a follow-up, or null. Follow-ups are asked months after the
 * certificate: the deadline of the edition does not hold for them.
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

/** SQL expression: the first day of an edition while it is still to come in the zone of a group, else null. */
export const firstDayToCome = (ed: string, g: string): string =>
  `(case when ${ed}.starts_on > (now() at time zone ${g}.time_zone)::date then ${ed}.starts_on end)`;

/** SQL expression: the last day of an enrolment in the zone of its group, or null: aliases as below. */
export const lastDayOf = (e: string, ed: string): string =>
  `(case when ${ed}.ends_on is not null then greatest(${ed}.ends_on, ${e}.extended_to) end)`;

/**
 * SQL expression: the moment an enrolment ends, with the later day that a person may have been given; null when its
 * edition has no end. The arguments are aliases of `enrolment`, `edition`, `edition_group`.
 */
export const endOfEnrolment = (e: string, ed: string, g: string): string => `
  case when ${ed}.ends_on is not null
       then greatest(${endOf(ed, g)}, (${e}.extended_to + time '23:59:59.999') at time zone ${g}.time_zone + interval '1 millisecond') end`;

/**
 * SQL expression: why an enrolment takes no work that was done at a moment, or null.
 * `e`, `ed`, `g` are aliases of `enrolment`, `edition`, `edition_group`; `occurredAt` is an expression of timestamptz.
 * After the deadline, work done before it still counts for the days of grace, or once somebody has accepted it
 * (`isAccepted`, a condition); a closed edition takes nothing.
 */
export const workRefusal = (
  e: string,
  ed: string,
  g: string,
  occurredAt: string,
  isAccepted = 'false',
): string => `
  case
    when ${ed}.closed_at is not null then 'EDITION_CLOSED'
    ${notActive(e)}
    when ${occurredAt} >= (${endOfEnrolment(e, ed, g)}) or (now() >= (${endOfEnrolment(e, ed, g)}) + interval '${GRACE_DAYS} days' and not ${isAccepted}) then 'EDITION_CLOSED'
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
export const moduleRefusal = (
  { e, ed, g }: { e: string; ed: string; g: string },
  required: string,
  module: string,
  occurredAt: string,
): string => `
  case
    when ${gateClosed(`${e}.id`, required)} then 'MODULE_CLOSED'
    when exists (select from edition_release opening where opening.edition_id = ${ed}.id and opening.module_id = ${module}
                    and least(${occurredAt}, now()) < ${opensOf('opening', g)}) then 'MODULE_NOT_RELEASED'
  end`;

/** `from` clause that reaches an enrolment's edition and group, for the expressions above. */
export const enrolmentWithGroup = `
  enrolment e join edition ed on ed.id = e.edition_id join edition_group g on g.id = e.group_id`;
