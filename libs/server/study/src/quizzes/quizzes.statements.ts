import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { correctionNotes, workRefusalNow, type CorrectionNote } from '@campus/delivery';
import {
  comesAfterStored,
  receiptCte,
  type EntryValues,
  type ReceiptValues,
} from '../progress/receipts/receipts.ts';
import { entryRefusal, isAccepted, isDoubtfulAfterAttempt, WAY } from '../progress/late/lateness.sql.ts';
import { lateOfAttempt, type LateCountsRow } from '../progress/late/late-counts.sql.ts';
import { standingText } from '../progress/lessons/activity-links.ts';
import { type FinishedBy } from './quiz.type.ts';

/** An attempt as parsed from JSON; `score` in per cent. */
export interface AttemptRow {
  id: string;
  /** The one it was begun with: that of the enrolment, or the one before a correction. */
  version_id: string;
  number: number;
  started_at: string;
  deadline_at: string | null;
  finished_at: string | null;
  score: number | null;
  is_passed: boolean | null;
}

/** SQL expression: every attempt of the enrolment `e` at the quiz that `a` names as `activity_id`, as JSON. */
export const attempts = `
  coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'version_id', o.version_id, 'number', o.number,
                                                'started_at', o.started_at, 'deadline_at', o.deadline_at,
                                                'finished_at', o.finished_at, 'score', o.score,
                                                'is_passed', o.is_passed)
                             order by o.number)
              from quiz_attempt o
             where o.enrolment_id = e.id and o.activity_id = a.activity_id), '[]')`;

export interface SituationRow {
  /** Why no work is taken now, or null. */
  refusal: string | null;
  /** For `standingIn`. */
  standing: string | null;
  extra_time_percent: number;
  corrections: CorrectionNote[] | null;
  attempts: AttemptRow[];
}

export const situationOfQuiz = statement<
  SituationRow,
  { enrolmentId: string; personId: string; activityId: string }
>(
  'quiz-situation',
  `select ${workRefusalNow} as refusal,
          ${standingText} as standing,
          ${correctionNotes} as corrections,
          p.extra_time_percent, ${attempts} as attempts
     from enrolment_window e
     join account p on p.id = e.person_id
    cross join (values (:activityId::uuid)) a (activity_id)
    where e.id = :enrolmentId and e.person_id = :personId`,
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
  /** The language it began in. */
  locale: Locale;
  started_at: Date;
  deadline_at: Date | null;
  finished_at: Date | null;
  finished_by: FinishedBy | null;
  score: number | null;
  is_passed: boolean | null;
  /** When it was graded again by corrected keys, and what it had come to before; null: never. */
  regraded_at: Date | null;
  first_score: number | null;
  /** What the enrolment studies today: the version of the attempt, or a correction of it. */
  pinned_version_id: string;
  /** Answers that were given in time would still be taken, to this attempt or to another at the same quiz. */
  takes_late_answers: boolean;
  /** Its time is over, and this is the first request since. */
  is_first_look: boolean;
  late: LateCountsRow;
  /** For `standingIn`; null while it is open. */
  standing: string | null;
  attempts: AttemptRow[];
  answers: AnswerRow[];
}

export const attemptView = statement<AttemptViewRow>(
  'quiz-attempt-view',
  `select a.id, a.enrolment_id, a.version_id, a.activity_id, a.number, a.locale, a.started_at, a.deadline_at,
          a.finished_at, a.finished_by, a.score::float8 as score, a.is_passed,
          a.regraded_at, a.first_score::float8 as first_score, e.version_id as pinned_version_id,
          exists (select from quiz_attempt l
                   where l.enrolment_id = a.enrolment_id
                     and l.activity_id = a.activity_id
                     and l.finished_by = 'time'
                     and l.reviewed_at is null) as takes_late_answers,
          a.read_after_end_at is null
          and a.deadline_at + ${WAY} < now()
          and a.finished_by is distinct from 'learner' as is_first_look,
          ${lateOfAttempt} as late,
          ${attempts} as attempts,
          case when a.finished_at is not null then ${standingText} end as standing,
          (select coalesce(jsonb_agg(jsonb_build_object('question_id', q.question_id, 'position', q.position,
                                                        'response', q.response, 'is_flagged', q.is_flagged,
                                                        'points', q.points)
                                     order by q.position), '[]')
             from quiz_answer q
            where q.attempt_id = a.id) as answers
     from quiz_attempt a
     join participant e on e.id = a.enrolment_id
    where a.id = $1 and e.person_id = $2`,
);

export interface RecordedAnswerRow {
  refusal: string | null;
  is_repeat: boolean;
  needs_regrade: boolean;
}

/** After an attempt was shown as ended, its device has this long to send what it still holds. */
const AFTER_A_LOOK = `interval '2 minutes'`;

/** SQL condition on `EntryValues`: the ended attempt `a` was seen before the entry came. */
const wasSeen = `
  (not ${isAccepted} and (a.reviewed_at is not null or a.read_after_end_at + ${AFTER_A_LOOK} < now()))`;

interface RecordAnswerValues extends ReceiptValues {
  attemptId: string;
  questionId: string;
  /** As JSON. */
  response: string | null;
  locale: Locale;
  isFlagged: boolean;
}

/**
 * One answer, in one round trip: receipt and effect together. An answer given before the deadline counts also when it arrives after it, unless something tells against it:
 * then it is kept. Of two answers the later moment wins. The attempt is locked, so that its grading never misses an answer
 * that was taken. A repeat asks for the regrading its first time may have died before.
 */
export const recordAnswer = statement<RecordedAnswerRow, RecordAnswerValues>(
  'quiz-answer-record',
  `with attempt as (select a.finished_by, a.deadline_at, ${entryRefusal} as refusal,
                           ${isDoubtfulAfterAttempt} or ${wasSeen} as is_doubtful
                      from quiz_attempt a, enrolment_window e
                     where a.id = :attemptId::uuid and e.id = a.enrolment_id and e.person_id = :personId::uuid
                       for share of a),
        verdict as (select case when not exists (select from attempt) then 'NOT_FOUND'
                                when not exists (select from quiz_answer q
                                                  where q.attempt_id = :attemptId::uuid
                                                    and q.question_id = :questionId::uuid) then 'NOT_FOUND'
                                when (select finished_by = 'learner' from attempt) then 'ATTEMPT_FINISHED'
                                when (select deadline_at from attempt) + ${WAY} < :occurredAt::timestamptz
                                  then 'TIME_IS_UP'
                                else (select coalesce(refusal, case when is_doubtful then 'WORK_KEPT' end)
                                        from attempt) end as refusal),
        ${receiptCte},
        saved as (update quiz_answer stored
                     set response = :response::jsonb, locale = :locale, is_flagged = :isFlagged,
                         points = null, occurred_at = greatest(stored.occurred_at, :occurredAt::timestamptz),
                         received_at = now(), device_id = :deviceId, sequence = :sequence
                    from receipt
                   where receipt.refusal is null
                     and stored.attempt_id = :attemptId::uuid
                     and stored.question_id = :questionId::uuid
                     and ${comesAfterStored}
                  returning 1)
   select refusal, false as is_repeat,
          exists (select from saved)
          and exists (select from attempt where finished_by = 'time') as needs_regrade
     from receipt
   union all
   select refusal, true,
          exists (select from attempt where finished_by = 'time')
          and exists (select from quiz_answer q where q.attempt_id = :attemptId::uuid and q.points is null)
     from journal_receipt
    where person_id = :personId
      and device_id = :deviceId
      and sequence = :sequence
      and not exists (select from receipt)`,
);

export interface OpenAttemptRow {
  id: string;
  enrolment_id: string;
  version_id: string;
  activity_id: string;
  deadline_at: Date | null;
  started_at: Date;
  finished_at: Date | null;
  finished_by: FinishedBy | null;
  /** Whose corrected keys it was graded again by; null: by those it began with. */
  graded_version_id: string | null;
  score: number | null;
  is_passed: boolean | null;
}

export const lockAttempt = statement<OpenAttemptRow>(
  'quiz-attempt-lock',
  `select id, enrolment_id, version_id, activity_id, started_at, deadline_at, finished_at, finished_by,
          graded_version_id, score::float8 as score, is_passed
     from quiz_attempt where id = $1 for update`,
);

/** Why the end of an attempt at this moment is not taken, or null. */
export const refusalOfFinish = statement<{ refusal: string | null }, EntryValues & { attemptId: string }>(
  'quiz-finish-refusal',
  `select ${entryRefusal} as refusal
     from quiz_attempt a, enrolment_window e where a.id = :attemptId and e.id = a.enrolment_id`,
);

/** The right answers are about to be seen: late answers to this quiz count no longer. $1 enrolment, $2 activity. */
export const closeToLateAnswers = statement(
  'quiz-attempts-reviewed',
  `update quiz_attempt set reviewed_at = now()
    where enrolment_id = $1 and activity_id = $2 and finished_by = 'time' and reviewed_at is null`,
);

/** The learner looks at an attempt whose time is over. $1 attempt. */
export const noteLookAfterEnd = statement(
  'quiz-attempt-read-after-end',
  `update quiz_attempt set read_after_end_at = now() where id = $1 and read_after_end_at is null`,
);

export interface GivenAnswerRow {
  question_id: string;
  response: unknown;
  /** Null until graded. */
  points: number | null;
}

export const answersOfAttempt = statement<GivenAnswerRow>(
  'quiz-answers',
  `select question_id, response, points::float8 as points
     from quiz_answer where attempt_id = $1 order by position`,
);

export interface GivenAnswersRow {
  attempt_id: string;
  version_id: string;
  activity_id: string;
  answers: GivenAnswerRow[];
}

/** Of finished attempts. $1 attempts. */
export const answersOfAttempts = statement<GivenAnswersRow>(
  'quiz-answers-of-attempts',
  `select a.id as attempt_id, a.version_id, a.activity_id,
          jsonb_agg(jsonb_build_object('question_id', q.question_id, 'response', q.response, 'points', q.points)
                    order by q.position) as answers
     from quiz_attempt a
     join quiz_answer q on q.attempt_id = a.id
    where a.id = any($1) and a.finished_at is not null
    group by a.id`,
);

export const storePoints = statement(
  'quiz-answer-points',
  `update quiz_answer q set points = g.points
     from jsonb_to_recordset($2::jsonb) as g (id uuid, points numeric)
    where q.attempt_id = $1 and q.question_id = g.id`,
);

export const finishedAttempts = statement<{ score: number; finished_at: Date }>(
  'quiz-attempts-finished',
  `select score::float8 as score, finished_at from quiz_attempt
    where enrolment_id = $1 and activity_id = $2 and finished_at is not null and score is not null order by number`,
);

/** Attempts whose time is over, with the time an answer may still travel. */
export const overdueAttempts = statement<{ id: string; version_id: string }>(
  'quiz-attempts-overdue',
  `select id, version_id from quiz_attempt
    where finished_at is null and deadline_at is not null and deadline_at < now() - interval '2 minutes'
    order by deadline_at, id limit 100`,
);
