import { statement } from '../../platform/database/database.ts';

/** An attempt as the rules of libs/quiz-grading want it. */
export interface AttemptRow {
  id: string;
  number: number;
  started_at: string;
  deadline_at: string | null;
  finished_at: string | null;
  score: number | null;
  is_passed: boolean | null;
}

/** Every attempt of one enrolment at one quiz, as JSON; the arguments are SQL expressions of the outer query. */
const attemptsOf = (enrolment: string, activity: string) => `
  coalesce((select jsonb_agg(jsonb_build_object(
      'id', o.id, 'number', o.number, 'started_at', o.started_at, 'deadline_at', o.deadline_at,
      'finished_at', o.finished_at, 'score', o.score, 'is_passed', o.is_passed) order by o.number)
    from quiz_attempt o where o.enrolment_id = ${enrolment} and o.activity_id = ${activity}), '[]')`;

export interface AttemptsRow {
  extra_time_percent: number;
  attempts: AttemptRow[];
}

export const attemptsOfQuiz = statement<AttemptsRow>(
  'quiz-attempts',
  `select p.extra_time_percent, ${attemptsOf('e.id', '$3')} as attempts
     from enrolment e join person p on p.id = e.person_id
    where e.id = $1 and e.person_id = $2`,
);

export interface AnswerRow {
  question_id: string;
  position: number;
  response: unknown;
  is_flagged: boolean;
  points: number | null;
}

export interface AttemptViewRow {
  id: string;
  enrolment_id: string;
  version_id: string;
  activity_id: string;
  number: number;
  seed: number;
  started_at: Date;
  deadline_at: Date | null;
  finished_at: Date | null;
  finished_by: 'learner' | 'time' | null;
  score: number | null;
  is_passed: boolean | null;
  attempts: AttemptRow[];
  answers: AnswerRow[];
}

export const attemptView = statement<AttemptViewRow>(
  'quiz-attempt-view',
  `select a.id, a.enrolment_id, a.version_id, a.activity_id, a.number, a.seed, a.started_at, a.deadline_at,
          a.finished_at, a.finished_by, a.score::float8 as score, a.is_passed,
          ${attemptsOf('a.enrolment_id', 'a.activity_id')} as attempts,
          (select jsonb_agg(jsonb_build_object('question_id', q.question_id, 'position', q.position, 'response', q.response,
                    'is_flagged', q.is_flagged, 'points', q.points) order by q.position)
             from quiz_answer q where q.attempt_id = a.id) as answers
     from quiz_attempt a join enrolment e on e.id = a.enrolment_id
    where a.id = $1 and e.person_id = $2`,
);

/**
 * One answer, in one round trip: receipt and effect together. An answer given before the deadline counts
 * whenever it arrives; of two answers the later moment wins.
 */
export const recordAnswer = statement<{ is_repeat: boolean; refusal: string | null; needs_regrade: boolean }>(
  'quiz-answer-record',
  `with attempt as (
     select a.id, a.finished_by, a.deadline_at
       from quiz_attempt a join enrolment e on e.id = a.enrolment_id
      where a.id = $5 and e.person_id = $1
   ), verdict as (
     select case
       when not exists (select from attempt) then 'NOT_FOUND'
       when not exists (select from quiz_answer q where q.attempt_id = $5 and q.question_id = $6) then 'NOT_FOUND'
       when (select finished_by from attempt) = 'learner' then 'ATTEMPT_FINISHED'
       when (select deadline_at from attempt) + interval '30 seconds' < $4::timestamptz then 'TIME_IS_UP'
     end as refusal
   ), receipt as (
     insert into journal_receipt (person_id, device_id, sequence, kind, refusal, occurred_at)
     select $1, $2, $3, 'questionAnswered', verdict.refusal, $4 from verdict
     on conflict do nothing
     returning refusal
   ), saved as (
     update quiz_answer q
        set response = $7, locale = $8, is_flagged = $9, occurred_at = $4
       from receipt
      where receipt.refusal is null and q.attempt_id = $5 and q.question_id = $6
        and (q.occurred_at is null or q.occurred_at <= $4)
     returning 1
   )
   select not exists (select from receipt) as is_repeat,
          (select refusal from receipt) as refusal,
          exists (select from saved) and exists (select from attempt where finished_by = 'time') as needs_regrade`,
);

/** Attempts whose time is over, with the time an answer may still travel. */
export const overdueAttempts = statement<{ id: string }>(
  'quiz-attempts-overdue',
  `select id from quiz_attempt
    where finished_at is null and deadline_at is not null and deadline_at < now() - interval '2 minutes'
    order by deadline_at, id limit 100`,
);
