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

/**
 * SQL expression: what was corrected in one activity of an edition, the newest first, as a JSON list of
 * `CorrectionNote`; null: nothing was. The arguments are expressions of the two ids.
 */
export const correctionNotesOf = (editionId: string, activityId: string): string => `
  (select json_agg(json_build_object('appliedAt', c.applied_at, 'notes', c.notes) order by c.applied_at desc)
     from edition_correction c where c.edition_id = ${editionId} and ${activityId} = any(c.activity_ids))`;

/** One of `correctionNotesOf`. */
export interface CorrectionNote {
  appliedAt: string;
  notes: Record<string, string>;
}

/**
 * SQL expression: the version an edition had at a moment. The first argument is an alias of `edition`, the second an
 * expression of the moment; null means now.
 */
export const versionAt = (edition: string, moment: string): string => `
  coalesce((select c.from_version_id from edition_correction c
             where c.edition_id = ${edition}.id and c.applied_at > ${moment} order by c.applied_at limit 1), ${edition}.version_id)`;
