/**
 * SQL expression: how the enrolment `e` reached its outcome, `earned`, `waived` or `granted`; null: none yet.
 * Taken from the certificate in force, or else from a grant in force.
 */
export const reachedBasis = `
  coalesce(
    (select c.basis from certificate_in_force k join certificate_status c on c.id = k.id
      where k.enrolment_id = e.id and k.outcome <> 'enrolment' order by k.issued_at desc, k.id limit 1),
    (select 'granted' from decision_in_force o where o.enrolment_id = e.id and o.kind = 'outcome' limit 1))`;
