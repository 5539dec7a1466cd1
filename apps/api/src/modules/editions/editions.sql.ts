/**
 * SQL expression: the moment an edition ends for a group, one millisecond after `deadlineOf` of libs/course-rules;
 * null when it has no end. The arguments are aliases of `edition` and `edition_group`. It goes by the last
 * millisecond of the day because the first moment of the next one may come twice, where clocks go back over it.
 */
export const endOf = (edition: string, group: string): string =>
  `((${edition}.ends_on + time '23:59:59.999') at time zone ${group}.time_zone + interval '1 millisecond')`;

/**
 * SQL expression: the first moment of the day on which a module opens for a group. The arguments are aliases of
 * `edition_release` and `edition_group`.
 */
export const opensOf = (release: string, group: string): string =>
  `(${release}.opens_on::timestamp at time zone ${group}.time_zone)`;

/**
 * SQL expression: where an edition stands today in its own zone: `coming`, `current`, `past`, or `closed` for
 * reporting. The argument is an alias of `edition`.
 */
export const phaseOf = (edition: string): string => `
  case when ${edition}.closed_at is not null then 'closed'
       when ${edition}.starts_on > (now() at time zone ${edition}.time_zone)::date then 'coming'
       when ${edition}.ends_on < (now() at time zone ${edition}.time_zone)::date then 'past'
       else 'current' end`;
