import type { ExportActivity, ExportCourse, ExportQuestion, ExportQuiz } from '@campus/export-format';
import { unveil } from '@campus/export-format';
import {
  attemptScore,
  grade,
  isPassed,
  type AnswerKey,
  type Grade,
  type Response,
} from '@campus/quiz-grading';
import type { Objective } from '../lms/report.ts';
import { questionsOf } from '../state/draw.ts';
import {
  activitiesOf,
  type AttemptWork,
  type QuizWork,
  type RunState,
  type Work,
} from '../state/run-state.ts';

/** How an activity stands. */
export interface ActivityResult {
  hasBegun: boolean;
  isDone: boolean;
  /** Null: nothing is passed here, or it was not tried. */
  isPassed: boolean | null;
  /** Per cent that counts; null before the first attempt and where nothing is scored. */
  score: number | null;
  /** Null: as many as wanted. */
  attemptsLeft: number | null;
}

const counted = (quiz: ExportQuiz, work: QuizWork): number | null => {
  if (work.finished === 0) return null;
  const { counts } = quiz.settings.attempts;
  const hundredths =
    counts === 'best' ? work.best : counts === 'last' ? work.last : Math.round(work.sum / work.finished);
  return hundredths / 100;
};

const quizResult = (quiz: ExportQuiz, work: QuizWork): ActivityResult => {
  const { max } = quiz.settings.attempts;
  const score = counted(quiz, work);
  const passed = score === null ? null : isPassed(score, quiz.settings.pass);
  return {
    hasBegun: work.finished > 0 || work.attempt !== null,
    isDone: quiz.settings.pass === null ? work.finished > 0 : passed === true,
    isPassed: passed,
    score,
    attemptsLeft: max === null ? null : Math.max(0, max - work.finished),
  };
};

export const resultOf = (activity: ExportActivity, work: Work): ActivityResult => {
  const unscored = { isPassed: null, score: null, attemptsLeft: null };
  if (activity.kind === 'quiz' && work.kind === 'quiz') return quizResult(activity, work);
  if (work.kind === 'scenario') return { ...unscored, hasBegun: work.hasBegun, isDone: work.isRead };
  const seen = work.kind === 'lesson' ? work.seen : [];
  return { ...unscored, hasBegun: seen.some(Boolean), isDone: seen.every(Boolean) };
};

/** How the whole package stands. */
export interface Outcome {
  /** Nothing that counts is left to do: all is done, or a test can no longer be passed. */
  isDone: boolean;
  isPassed: boolean | null;
  score: number | null;
  progress: number;
}

/**
 * Done when every required lesson was seen, every required test passed and every required simulation debriefed; or
 * when what is missing is a test without attempts left, which is failing. The score is the mean over the tests with a
 * pass mark, one not taken yet counting nothing.
 */
export const outcomeOf = (course: ExportCourse, state: RunState): Outcome => {
  const required = activitiesOf(course).flatMap(({ activity }, at) => {
    const work = state.work[at];
    return activity.isRequired && work ? [{ activity, result: resultOf(activity, work) }] : [];
  });
  const marked = required.filter(
    ({ activity }) => activity.kind === 'quiz' && activity.settings.pass !== null,
  );
  const isLost = ({ result }: (typeof required)[number]) => !result.isDone && result.attemptsLeft === 0;
  const isDone = required.every((each) => each.result.isDone || isLost(each));
  const isTried = marked.some(({ result }) => result.score !== null);
  const sum = marked.reduce((total, { result }) => total + (result.score ?? 0), 0);
  return {
    isDone,
    isPassed: !isDone || marked.length === 0 ? null : !marked.some(isLost),
    score: isTried ? Math.round((sum / marked.length) * 100) / 100 : null,
    progress:
      required.length === 0 ? 1 : required.filter(({ result }) => result.isDone).length / required.length,
  };
};

export const keyOf = ({ id, key }: ExportQuestion): AnswerKey => JSON.parse(unveil(key, id)) as AnswerKey;

export interface MarkedQuestion {
  question: ExportQuestion;
  response: Response | null;
  grade: Grade;
}

/** Every report marks all that was handed in, and an attempt never changes. */
const marks = new WeakMap<AttemptWork, readonly MarkedQuestion[]>();

export const markAttempt = (quiz: ExportQuiz, attempt: AttemptWork): readonly MarkedQuestion[] => {
  const known = marks.get(attempt);
  if (known) return known;
  const marked = questionsOf(quiz, attempt.seed).map((question) => {
    const response = attempt.answers[question.id] ?? null;
    return { question, response, grade: grade(keyOf(question), response, question.points) };
  });
  marks.set(attempt, marked);
  return marked;
};

export const scoreOf = (marked: readonly MarkedQuestion[]): number =>
  attemptScore(marked.map(({ question, grade: { points } }) => ({ points, max: question.points })));

/** Per cent by learning outcome, in the order of the questions. */
export const scoresByOutcome = (marked: readonly MarkedQuestion[]): Map<string, number> => {
  const groups = Map.groupBy(marked, ({ question }) => question.outcome);
  return new Map([...groups].map(([outcome, questions]) => [outcome, scoreOf(questions)]));
};

/** The learning outcomes of the package, with what the last attempts say about them. */
export const objectivesOf = (course: ExportCourse, state: RunState, locale: string): Objective[] => {
  const scores = new Map<string, number>();
  activitiesOf(course).forEach(({ activity }, at) => {
    const work = state.work[at];
    if (activity.kind !== 'quiz' || work?.kind !== 'quiz' || !work.attempt?.isOver) return;
    for (const [outcome, score] of scoresByOutcome(markAttempt(activity, work.attempt)))
      scores.set(outcome, score);
  });
  return course.modules.flatMap(({ outcomes }) =>
    outcomes.map(({ key, text }) => ({
      id: key,
      description: text[locale] ?? '',
      score: scores.get(key) ?? null,
    })),
  );
};
