import {
  countedScore,
  isPassed,
  mayStart,
  reviewOf,
  type AttemptTimes,
  type CountedAttempt,
  type QuizSettings,
  type Review,
} from '@campus/quiz-grading';
import { type AttemptRow, type SituationRow } from './quizzes.statements.ts';
import { type FinishedBy } from './quiz.type.ts';

/** An attempt in the form the library reads; one whose time is over has ended, even if that is not recorded yet. */
export function timesOf(
  attempt: Pick<AttemptRow, 'started_at' | 'deadline_at' | 'finished_at'>,
  now: Date,
): AttemptTimes {
  const deadline = attempt.deadline_at === null ? null : new Date(attempt.deadline_at);
  const overdue = deadline && deadline < now ? deadline : null;
  return {
    startedAt: new Date(attempt.started_at),
    finishedAt: attempt.finished_at === null ? overdue : new Date(attempt.finished_at),
  };
}

/**
 * Who ended an attempt, and when: never before it began, whatever a device reports, and never after its
 * deadline. Sent after the deadline, it was ended by time, so that answers given before still count.
 */
export function endOfAttempt(
  attempt: { started_at: Date; deadline_at: Date | null },
  by: FinishedBy,
  at: Date,
): { by: FinishedBy; end: Date } {
  if (attempt.deadline_at && attempt.deadline_at < at) return { by: 'time', end: attempt.deadline_at };
  return { by, end: at < attempt.started_at ? attempt.started_at : at };
}

/** The time limit with a person's extra time, in whole minutes. */
export const minutesWithExtra = (limit: number | null, extraTimePercent: number): number | null =>
  limit === null ? null : Math.ceil((limit * (100 + extraTimePercent)) / 100);

/** A learner's standing in a quiz: the score that counts, and whether it is passed. */
export function standing(attempts: AttemptRow[], counts: CountedAttempt, pass: number | null) {
  const finished = attempts.flatMap(({ score, finished_at }) =>
    score === null || finished_at === null ? [] : [{ score, finishedAt: new Date(finished_at) }],
  );
  const score = countedScore(finished, counts);
  return { score, isPassed: score === null ? null : isPassed(score, pass) };
}

/** What the policy of a quiz has opened of one of its attempts. */
export function reviewFor(
  { finished_at, attempts }: { finished_at: Date | string | null; attempts: AttemptRow[] },
  settings: Pick<QuizSettings, 'attempts' | 'pass' | 'review'>,
): Review {
  return reviewOf(settings.review, {
    finished: finished_at !== null,
    passed: standing(attempts, settings.attempts.counts, settings.pass).isPassed,
    attemptsLeft: settings.attempts.max === null ? null : settings.attempts.max - attempts.length,
  });
}

export interface Startable {
  mayStart: boolean;
  /** A refusal's code. */
  whyNot: string | null;
  startableAt: Date | null;
}

/** Whether a learner may start or continue now. An open attempt can always be continued. */
export function startable(
  situation: Pick<SituationRow, 'refusal' | 'attempts'>,
  isOpen: boolean,
  settings: Parameters<typeof mayStart>[1],
  now: Date,
): Startable {
  const no = (whyNot: string, startableAt: Date | null = null) => ({ mayStart: false, whyNot, startableAt });
  if (situation.refusal) return no(situation.refusal);
  if (!isOpen) return no('MODULE_CLOSED');
  const ended = situation.attempts
    .map((attempt) => timesOf(attempt, now))
    .filter(({ finishedAt }) => finishedAt !== null);
  if (ended.length < situation.attempts.length) return { mayStart: true, whyNot: null, startableAt: null };
  const verdict = mayStart(ended, settings, now);
  if (verdict.allowed) return { mayStart: true, whyNot: null, startableAt: null };
  return no(verdict.reason, verdict.reason === 'COOLING_DOWN' ? verdict.until : null);
}

/** Whether something was missed in the latest attempt, and none is open that practice would give away. */
export function canPractise(attempts: readonly Pick<AttemptRow, 'finished_at' | 'score'>[]): boolean {
  if (attempts.some(({ finished_at }) => finished_at === null)) return false;
  const [latest] = attempts.toSorted(
    (one, other) => Date.parse(`${other.finished_at}`) - Date.parse(`${one.finished_at}`),
  );
  return latest !== undefined && (latest.score ?? 0) < 100;
}
