/**
 * SQL expression: what was corrected in one activity of an edition, the newest first, as a JSON list of
 * `CorrectionNote`; null: nothing was. The arguments are expressions of the two ids.
 */
export const correctionNotesOf = (editionId: string, activityId: string): string => `
  (select json_agg(json_build_object('appliedAt', c.applied_at, 'notes', c.notes) order by c.applied_at desc)
     from applied_correction c where c.edition_id = ${editionId} and ${activityId} = any(c.activity_ids))`;

/** One of `correctionNotesOf`. */
export interface CorrectionNote {
  appliedAt: string;
  notes: Record<string, string>;
}

/**
 * SQL expression: the version an edition had at a moment, from expressions of its id, of the version it has now, and of
 * the moment; null means now.
 */
export const versionAt = (edition: string, version: string, moment: string): string => `
  coalesce((select c.from_version_id from applied_correction c
             where c.edition_id = ${edition} and c.applied_at > ${moment} order by c.applied_at limit 1), ${version})`;
