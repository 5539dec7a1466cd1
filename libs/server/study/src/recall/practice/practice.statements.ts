import { statement } from '@campus/platform/database/database.ts';
import { standingText } from '../../progress/lessons/activity-links.ts';

/** What the latest finished attempt at a quiz came to. */
export interface LatestAttemptRow {
  /** For `standingIn`. */
  standing: string | null;
  attempt_id: string;
  answers: [questionId: string, points: number | null][] | null;
}

/** None while another attempt is open: practice would tell its keys. $1 enrolment, $2 quiz. */
export const latestAttempt = statement<LatestAttemptRow>(
  'practice-latest-attempt',
  `select ${standingText} as standing, e.attempt_id,
          (select json_agg(json_build_array(q.question_id, q.points::float8) order by q.position)
             from quiz_answer q
            where q.attempt_id = e.attempt_id) as answers
     from (select t.enrolment_id as id, t.id as attempt_id
             from quiz_attempt t
            where t.enrolment_id = $1 and t.activity_id = $2 and t.finished_at is not null
              and not exists (select from quiz_attempt o
                               where o.enrolment_id = $1 and o.activity_id = $2 and o.finished_at is null)
            order by t.finished_at desc, t.id
            limit 1) as e`,
);
