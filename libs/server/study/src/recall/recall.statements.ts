import { statement } from '@campus/platform/database/database.ts';
import { followUpRefusal } from '@campus/delivery';
import { drillGround, type DrillGround } from './drills.ts';
import { standingText } from '../progress/lessons/activity-links.ts';

export interface RecallStateRow {
  /** For `standingIn`. */
  standing: string | null;
  /** Quizzes with a finished attempt. */
  finished: string[] | null;
  done_at: Date | null;
  /** Of this occasion, in the order they were given. */
  answered: [questionId: string, response: unknown][] | null;
  /** In attempts that are finished. */
  tested: [questionId: string, points: number, at: string][] | null;
  /** On other occasions. */
  recalled: [questionId: string, isRight: boolean, at: string][] | null;
  drills: DrillGround | null;
}

/** $1 enrolment, $2 occasion. */
export const recallState = statement<RecallStateRow>(
  'recall-state',
  `select ${standingText} as standing,
          (select array_agg(distinct f.activity_id)
             from quiz_attempt f
            where f.enrolment_id = e.id and f.finished_at is not null) as finished,
          (select r.done_at
             from recall r
            where r.enrolment_id = e.id and r.occasion = e.occasion) as done_at,
          (select json_agg(json_build_array(a.question_id, a.response) order by a.occurred_at, a.question_id)
             from recalled_answer a
            where a.enrolment_id = e.id and a.occasion = e.occasion) as answered,
          (select json_agg(json_build_array(q.question_id, q.points::float8, t.finished_at))
             from quiz_attempt t
             join quiz_answer q on q.attempt_id = t.id
            where t.enrolment_id = e.id
              and t.finished_at is not null
              and q.points is not null) as tested,
          (select json_agg(json_build_array(o.question_id, o.is_right, o.occurred_at))
             from recalled_answer o
            where o.enrolment_id = e.id and o.occasion <> e.occasion) as recalled,
          (select ${drillGround} from participant e where e.id = $1) as drills
     from (values ($1::uuid, $2::text)) as e (id, occasion)`,
);

/** Why no answer is taken, or null; the quizzes with a finished attempt; which drills there are. $1 enrolment. */
export const recallTaken = statement<{
  refusal: string | null;
  finished: string[] | null;
  drills: DrillGround | null;
}>(
  'recall-taken',
  `select ${followUpRefusal} as refusal,
          (select array_agg(distinct f.activity_id)
             from quiz_attempt f
            where f.enrolment_id = e.id and f.finished_at is not null) as finished,
          ${drillGround} as drills
     from participant e
    where e.id = $1`,
);

/** $1 enrolment, $2 occasion, $3 when. */
export const beginRecall = statement(
  'recall-begin',
  `insert into recall as r (enrolment_id, occasion, begun_at)
   values ($1, $2, $3)
   on conflict (enrolment_id, occasion)
     do update set begun_at = excluded.begun_at where excluded.begun_at < r.begun_at`,
);

/** The first answer stays: after it the right one was seen. */
export const keepRecalled = statement<
  object,
  {
    enrolmentId: string;
    occasion: string;
    versionId: string;
    questionId: string;
    response: string | null;
    isRight: boolean;
    locale: string;
    occurredAt: Date;
  }
>(
  'recall-keep-answer',
  `insert into recalled_answer as a (enrolment_id, occasion, version_id, question_id, response, is_right,
                                     locale, occurred_at)
   values (:enrolmentId, :occasion, :versionId, :questionId, :response, :isRight, :locale, :occurredAt)
   on conflict (enrolment_id, occasion, question_id)
     do update set version_id = excluded.version_id, response = excluded.response,
                   is_right = excluded.is_right, locale = excluded.locale, occurred_at = excluded.occurred_at,
                   received_at = now()
      where excluded.occurred_at < a.occurred_at`,
);

/** It is done with so many answers, and stays de. $1 enrolment, $2 occasion, $3 how many. */
export const finishRecall = statement(
  'recall-finish',
  `update recall set done_at = coalesce(
          (select a.occurred_at from recalled_answer a where a.enrolment_id = $1 and a.occasion = $2
            order by a.occurred_at, a.question_id offset $3::int - 1 limit 1), done_at)
    where enrolment_id = $1 and occasion = $2`,
);
