/**
 * SQL expression: the moment an edition ends for a group, one millisecond after `deadlineOf` of libs/course-rules;
 * null when it has no end. The arguments are aliases of `edition` and `edition_group`. It goes by the last
 * millisecond of the day because the first moment of the next one may come twice, where clocks go back over it.
 */
export const endOf = (edition: string, group: string): string =>
  `((${edition}.ends_on + time '23:59:59.999') at time zone ${group}.time_zone + interval '1 millisecond')`;
