/** Days in which work done offline before the deadline may still arrive. */
export const GRACE_DAYS = 7;

/** An enrolment that has ended takes nothing, whatever the day. */
const notActive = `when not e.takes_work then 'ENROLMENT_NOT_ACTIVE'`;

/**
 * SQL expression: why the enrolment `e`, of `participant`, takes no answer to a follow-up survey, or null.
 * Follow-ups are sent months after the certificate, so the edition's deadline does not apply to them.
 */
export const followUpRefusal = `case ${notActive} end`;

/** SQL expression: when the certificate of an enrolment that is in force was issued, or null. */
export const certifiedAt = `
  (select max(k.issued_at)
     from certificate_in_force k
    where k.enrolment_id = e.id and k.outcome <> 'enrolment')`;

/** First branches of a `case`: why the enrolment `e`, of `enrolment_window`, takes nothing, whenever it was done. */
export const takesNothing = `
    when e.closed_at is not null then 'EDITION_CLOSED'
    ${notActive}`;

/** SQL expression: why nothing can be begun now in the enrolment `e`, of `enrolment_window`, or null. */
export const workRefusalNow = `
  case
    ${takesNothing}
    when now() >= e.ends_at then 'EDITION_CLOSED'
  end`;

/**
 * SQL expression: why a module takes no work of the enrolment `e`, of `enrolment_window`, that was done at `:occurredAt`,
 * or null: something of `:required` is not done (`Outline.requiredBefore`), or the day on which the edition opens
 * `:moduleId` had not come.
 */
export const moduleRefusal = `
  case when exists (
         select from unnest(:required::uuid[]) as needed (id)
          where not exists (select from progress d
                             where d.enrolment_id = e.id and d.activity_id = needed.id and d.is_completed)
            and needed.id not in (select w.activity_id from waived_activity w where w.enrolment_id = e.id))
         then 'MODULE_CLOSED'
       when exists (select from module_opening opening
                     where opening.group_id = e.group_id
                       and opening.module_id = :moduleId::uuid
                       and least(:occurredAt::timestamptz, now()) < opening.opens_at)
         then 'MODULE_NOT_RELEASED' end`;

/** Values of `moduleRefusal`. */
export interface ModuleValues {
  required: readonly string[];
  moduleId: string;
  occurredAt: Date;
}
