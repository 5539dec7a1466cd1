import { WAY } from './lateness.sql.ts';

/** As it comes out of JSON. */
export interface LateCountsRow {
  trusted: number;
  accepted: number;
  refused: number;
  waiting: number;
  decidedBy: string[];
}

/**
 * SQL expression: what arrived late, as JSON (`LateCountsRow`). `attempts` is a condition on an attempt `la` and `kept` one
 * on late work `lk`: of one attempt, or of an enrolment.
 */
export const lateCounts = ({ attempts, kept }: { attempts: string; kept: string }): string => `
  jsonb_build_object(
    'trusted', (select count(*)::int from quiz_attempt la join quiz_answer lq on lq.attempt_id = la.id
                 where ${attempts} and lq.response is not null and lq.received_at > la.deadline_at + ${WAY}
                   and not exists (select from late_work lk where lk.attempt_id = la.id and lk.device_id = lq.device_id
                                                              and lk.sequence = lq.sequence)),
    'accepted', (select count(*)::int from late_work lk where ${kept} and lk.is_accepted),
    'refused', (select count(*)::int from late_work lk where ${kept} and not lk.is_accepted),
    'waiting', (select count(*)::int from late_work lk where ${kept} and lk.is_accepted is null),
    'decidedBy', (select coalesce(jsonb_agg(distinct concat_ws(' ', lp.given_names, lp.first_surname, lp.second_surname)), '[]')
                    from late_work lk join account lp on lp.id = lk.decided_by where ${kept}))`;
