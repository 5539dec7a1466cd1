/**
 * SQL expression: the moment an edition ends for a group, which is the first moment of the day after `ends_on`
 * in the group's zone; null when it has no end. The arguments are aliases of `edition` and `edition_group`.
 */
export const endOf = (edition: string, group: string): string =>
  `((${edition}.ends_on + 1)::timestamp at time zone ${group}.time_zone)`;
