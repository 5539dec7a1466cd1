/**
 * SQL expression: how what an enrolment has reached was reached, `earned`, `waived` or `granted`; null: nothing was yet.
 * The certificate in force says it; without one, a grant that holds. `enrolment` is an expression of its id.
 */
export const reachedBasisOf = (enrolment: string): string => `
  coalesce(
    (select c.basis from certificate_in_force k join certificate_status c on c.id = k.id
      where k.enrolment_id = ${enrolment} and k.outcome <> 'enrolment' order by k.issued_at desc, k.id limit 1),
    (select 'granted' from decision_in_force o where o.enrolment_id = ${enrolment} and o.kind = 'outcome' limit 1))`;
