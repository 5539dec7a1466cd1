/** As it comes out of JSON. */
export interface LateCountsRow {
  trusted: number;
  accepted: number;
  refused: number;
  waiting: number;
  decidedBy: string[];
}

/**
 * SQL expression: what arrived late, as JSON (`LateCountsRow`). `answers` is a condition on a trusted answer `la` and `kept`
 * one on kept work `lk`: of one attempt, or of an enrolment.
 */
export const lateCounts = ({ answers, kept }: { answers: string; kept: string }): string => `
  jsonb_build_object(
    'trusted', (select count(*)::int from trusted_answer la where ${answers}),
    'accepted', (select count(*)::int from kept_work lk where ${kept} and lk.is_accepted),
    'refused', (select count(*)::int from kept_work lk where ${kept} and not lk.is_accepted),
    'waiting', (select count(*)::int from kept_work lk where ${kept} and lk.is_accepted is null),
    'decidedBy', (select coalesce(jsonb_agg(distinct concat_ws(' ', lp.given_names, lp.first_surname,
                                                               lp.second_surname)), '[]')
                    from kept_work lk
                    join account lp on lp.id = lk.decided_by
                   where ${kept}))`;
