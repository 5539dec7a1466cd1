/** As parsed from JSON. */
export interface LateCountsRow {
  trusted: number;
  accepted: number;
  refused: number;
  waiting: number;
  decidedBy: string[];
}

/** Counts late work as JSON, of the trusted answers and kept work selected by the conditions. */
const lateCounts = (asked: 'attempt_id = a.id' | 'enrolment_id = e.id'): string => `
  jsonb_build_object(
    'trusted', (select count(*)::int from trusted_answer la where la.${asked}),
    'accepted', (select count(*)::int from kept_work lk where lk.${asked} and lk.is_accepted),
    'refused', (select count(*)::int from kept_work lk where lk.${asked} and not lk.is_accepted),
    'waiting', (select count(*)::int from kept_work lk where lk.${asked} and lk.is_accepted is null),
    'decidedBy', (select coalesce(jsonb_agg(distinct lp.full_name), '[]')
                    from kept_work lk
                    join account lp on lp.id = lk.decided_by
                   where lk.${asked}))`;

/** SQL expression: what arrived late of the attempt `a`, as JSON (`LateCountsRow`). */
export const lateOfAttempt = lateCounts('attempt_id = a.id');

/** SQL expression: the same of the enrolment `e`. */
export const lateOfEnrolment = lateCounts('enrolment_id = e.id');
