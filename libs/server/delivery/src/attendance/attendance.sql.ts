/**
 * SQL expression: attendance of the enrolment `e` in whole per cent of the planned minutes of its group, rounded down; a
 * session made up by a written task counts as attended, and nothing counts before its
 * half day is over. Null when no session is planned.
 */
export const attendancePercent = `
  (select floor(100.0 * sum(x.counted_minutes) / nullif(sum(x.planned_minutes), 0))::int
     from expected_half_day x
    where x.enrolment_id = e.id)`;

/** SQL expression: `{"present": minutes, "planned": minutes}` of the enrolment `e`. */
export const attendanceMinutes = `
  (select jsonb_build_object('present', coalesce(sum(x.counted_minutes), 0)::int,
                             'planned', coalesce(sum(x.planned_minutes), 0)::int)
     from expected_half_day x
    where x.enrolment_id = e.id)`;

/** The same of what is over: `{"present": minutes, "held": minutes}`. */
export const heldMinutes = `
  (select jsonb_build_object('present', coalesce(sum(x.counted_minutes), 0)::int,
                             'held', coalesce(sum(x.planned_minutes) filter (where x.is_over), 0)::int)
     from expected_half_day x
    where x.enrolment_id = e.id)`;
