const minutes = (enrolment: string, what: string): string =>
  `(select ${what} from expected_half_day x where x.enrolment_id = ${enrolment})`;

/**
 * SQL expression: attendance of an enrolment in whole per cent of the planned minutes of its group, rounded down; a
 * session made up by a written task counts as attended, and nothing counts before its half day is over. Null when no
 * session is planned. `enrolment`: an expression of its id.
 */
export const attendancePercentOf = (enrolment: string): string =>
  minutes(enrolment, 'floor(100.0 * sum(x.counted_minutes) / nullif(sum(x.planned_minutes), 0))::int');

/** SQL expression: `{"present": minutes, "planned": minutes}` of an enrolment. */
export const attendanceMinutesOf = (enrolment: string): string =>
  minutes(
    enrolment,
    `jsonb_build_object('present', coalesce(sum(x.counted_minutes), 0)::int,
                        'planned', coalesce(sum(x.planned_minutes), 0)::int)`,
  );

/** The same of what is over: `{"present": minutes, "held": minutes}`. */
export const heldMinutesOf = (enrolment: string): string =>
  minutes(
    enrolment,
    `jsonb_build_object('present', coalesce(sum(x.counted_minutes), 0)::int,
                        'held', coalesce(sum(x.planned_minutes) filter (where x.is_over), 0)::int)`,
  );
