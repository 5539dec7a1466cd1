/** SQL expression: minutes a person was there of a half day that was planned. Aliases of `attendance` and `session_half_day`. */
export const presentMinutes = (attendance: string, halfDay: string): string =>
  `case ${attendance}.presence when 'whole' then ${halfDay}.planned_minutes
        when 'part' then least(${attendance}.minutes, ${halfDay}.planned_minutes) else 0 end`;

/** SQL condition: a session is one of those an enrolment is expected at. Aliases of `live_session` and `enrolment`. */
export const isExpectedAt = (session: string, enrolment: string): string =>
  `${session}.edition_id = ${enrolment}.edition_id and ${session}.cancelled_at is null
   and (${session}.group_id is null or ${session}.group_id = ${enrolment}.group_id)`;

const minutes = (enrolment: string, what: string): string => `
  (select ${what}
     from live_session ls join session_half_day hd on hd.session_id = ls.id
     left join attendance att on att.half_day_id = hd.id and att.enrolment_id = ${enrolment}.id
     left join made_up_session mu on mu.session_id = ls.id and mu.enrolment_id = ${enrolment}.id and mu.withdrawn_at is null
    where ${isExpectedAt('ls', enrolment)})`;

const present = `sum(case when mu.id is not null then hd.planned_minutes else ${presentMinutes('att', 'hd')} end)`;

/**
 * SQL expression: attendance of an enrolment in whole per cent of the planned minutes of its group, rounded down; a
 * session made up by a written task counts as attended. Null when no session is planned. `enrolment` is an alias.
 */
export const attendancePercentOf = (enrolment: string): string =>
  minutes(enrolment, `floor(100.0 * ${present} / nullif(sum(hd.planned_minutes), 0))::int`);

/** SQL expression: `{"present": minutes, "planned": minutes}` of an enrolment. */
export const attendanceMinutesOf = (enrolment: string): string =>
  minutes(
    enrolment,
    `jsonb_build_object('present', coalesce(${present}, 0)::int, 'planned', coalesce(sum(hd.planned_minutes), 0)::int)`,
  );
