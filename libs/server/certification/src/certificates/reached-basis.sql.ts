/**
 * SQL expression: how what the enrolment `e` has reached was reached, `earned`, `waived` or `granted`; null: nothing was yet.
 * The certificate in force says it; without one, a grant that holds.
 */
export const reachedBasis = `
  coalesce(
    (select c.basis from certificate_in_force k join certificate_status c on c.id = k.id
      where k.enrolment_id = e.id and k.outcome <> 'enrolment' order by k.issued_at desc, k.id limit 1),
    (select 'granted' from decision_in_force o where o.enrolment_id = e.id and o.kind = 'outcome' limit 1))`;
