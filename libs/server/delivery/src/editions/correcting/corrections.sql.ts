/**
 * SQL expression: what was corrected in the activity `:activityId` of the edition of `e`, the newest first, as a JSON list
 * of `CorrectionNote`; null: nothing was.
 */
export const correctionNotes = `
  (select json_agg(json_build_object('appliedAt', c.applied_at, 'notes', c.notes) order by c.applied_at desc)
     from applied_correction c
    where c.edition_id = e.edition_id and :activityId::uuid = any(c.activity_ids))`;

/** One of `correctionNotes`. */
export interface CorrectionNote {
  appliedAt: string;
  notes: Record<string, string>;
}
