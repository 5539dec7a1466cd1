import type { ExportActivity, ExportCourse, ExportQuestion, ExportQuiz } from '@campus/export-format';
import { answerLength, packAnswer, typedFields, unpackAnswer } from './answers.ts';
import { questionsOf } from './draw.ts';
import { checksum, Packer, Unpacker, Unreadable } from './packer.ts';
import {
  activitiesOf,
  untouched,
  type AttemptWork,
  type LessonWork,
  type QuizWork,
  type RunState,
  type ScenarioWork,
  type Work,
} from './run-state.ts';

/** What SCORM 1.2 lets content keep; every platform has at least this. */
export const suspendLimit = 4096;

const version = '1';

/** Three characters that differ when positions no longer mean the same. */
const shapeOf = (course: ExportCourse): string => {
  const parts = activitiesOf(course).map(({ activity }) => [
    activity.id,
    activity.kind === 'lesson'
      ? activity.screens
      : activity.kind === 'quiz'
        ? activity.questions.map(({ id, options, targets, blanks }) => [id, options, targets, blanks])
        : Object.entries(activity.rules.nodes).map(([key, { choices }]) => [
            key,
            choices.map((one) => one.key),
          ]),
  ]);
  return checksum(JSON.stringify(parts)) + checksum(course.id).charAt(0);
};

const packAttempt = (packer: Packer, quiz: ExportQuiz, attempt: AttemptWork | null): void => {
  packer.fixed(attempt === null ? 0 : attempt.isOver ? 2 : 1, 1);
  if (attempt === null) return;
  packer.fixed(attempt.seed, 5);
  packer.fixed(attempt.startedAt, 5);
  for (const question of questionsOf(quiz, attempt.seed))
    packAnswer(packer, question, attempt.answers[question.id]);
};

const unpackAttempt = (unpacker: Unpacker, quiz: ExportQuiz): AttemptWork | null => {
  const state = unpacker.fixed(1);
  if (state === 0) return null;
  const seed = unpacker.fixed(5);
  const startedAt = unpacker.fixed(5);
  const answers = questionsOf(quiz, seed).flatMap((question) => {
    const answer = unpackAnswer(unpacker, question);
    return answer ? [[question.id, answer] as const] : [];
  });
  return { seed, startedAt, isOver: state === 2, answers: Object.fromEntries(answers) };
};

const packQuiz = (packer: Packer, quiz: ExportQuiz, work: QuizWork): void => {
  const isTouched = work.finished > 0 || work.attempt !== null;
  packer.fixed(isTouched ? 1 : 0, 1);
  if (!isTouched) return;
  packer.count(work.finished);
  packer.fixed(work.best, 3);
  packer.fixed(work.last, 3);
  packer.fixed(work.sum, 4);
  packer.fixed(work.endedAt, 4);
  packAttempt(packer, quiz, work.attempt);
};

const unpackQuiz = (unpacker: Unpacker, quiz: ExportQuiz): QuizWork => {
  if (unpacker.fixed(1) === 0)
    return { kind: 'quiz', finished: 0, best: 0, last: 0, sum: 0, endedAt: 0, attempt: null };
  return {
    kind: 'quiz',
    finished: unpacker.count(),
    best: unpacker.fixed(3),
    last: unpacker.fixed(3),
    sum: unpacker.fixed(4),
    endedAt: unpacker.fixed(4),
    attempt: unpackAttempt(unpacker, quiz),
  };
};

const packScenario = (packer: Packer, work: ScenarioWork): void => {
  packer.bits([work.isRead, work.hasBegun]);
  if (!work.hasBegun) return;
  packer.count(work.endings);
  packer.count(work.path.length);
  for (const choice of work.path) packer.fixed(choice, 1);
};

const unpackScenario = (unpacker: Unpacker): ScenarioWork => {
  const [isRead = false, hasBegun = false] = unpacker.bits(2);
  if (!hasBegun) return { kind: 'scenario', endings: 0, isRead, hasBegun, path: [] };
  const endings = unpacker.count();
  const path = Array.from({ length: unpacker.count() }, () => unpacker.fixed(1));
  return { kind: 'scenario', endings, isRead, hasBegun, path };
};

const packWork = (packer: Packer, activity: ExportActivity, work: Work): void => {
  if (activity.kind === 'lesson' && work.kind === 'lesson') packer.bits(work.seen);
  else if (activity.kind === 'quiz' && work.kind === 'quiz') packQuiz(packer, activity, work);
  else if (activity.kind === 'scenario' && work.kind === 'scenario') packScenario(packer, work);
};

const unpackWork = (unpacker: Unpacker, activity: ExportActivity): Work => {
  if (activity.kind === 'quiz') return unpackQuiz(unpacker, activity);
  if (activity.kind === 'scenario') return unpackScenario(unpacker);
  const lesson: LessonWork = { kind: 'lesson', seen: unpacker.bits(activity.screens.length) };
  return lesson;
};

/** The state as suspend_data: versioned, checked, at most {@link suspendLimit} characters. */
export const encodeState = (course: ExportCourse, state: RunState): string => {
  const packer = new Packer();
  packer.count(state.revision);
  packer.count(state.locale);
  packer.count(state.place.activity === null ? 0 : state.place.activity + 1);
  packer.count(state.place.step);
  activitiesOf(course).forEach(({ activity }, at) =>
    packWork(packer, activity, state.work[at] ?? untouched(activity)),
  );
  const text = `${version}${shapeOf(course)}${state.run}${packer.packed}`;
  return text + checksum(text);
};

/** The state that `suspend_data` holds; null when it is none of this package, cut off or changed. */
export const decodeState = (course: ExportCourse, suspended: string): RunState | null => {
  const text = suspended.slice(0, -2);
  const head = `${version}${shapeOf(course)}`;
  if (!text.startsWith(head) || checksum(text) !== suspended.slice(-2)) return null;
  const run = text.slice(head.length, head.length + 4);
  const unpacker = new Unpacker(text.slice(head.length + 4));
  try {
    const [revision, locale, activity, step] = [1, 2, 3, 4].map(() => unpacker.count());
    const work = activitiesOf(course).map((placed) => unpackWork(unpacker, placed.activity));
    if (!unpacker.isAtEnd) return null;
    const place = { activity: activity ? activity - 1 : null, step: step ?? 0 };
    return { run, revision: revision ?? 0, locale: locale ?? 0, place, work };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
};

const largest = (list: readonly number[], count: number) =>
  [...list]
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, value) => sum + value, 0);

/** The most that an attempt may need: its dearest questions, and those with most typed fields. */
const attemptNeeds = (quiz: ExportQuiz) => {
  const byPool = new Map<string, { questions: ExportQuestion[]; count: number }>();
  for (const { pool, count } of quiz.settings.draw) {
    const questions = quiz.questions.filter((question) => question.pool === pool);
    byPool.set(pool, { questions, count: (byPool.get(pool)?.count ?? 0) + count });
  }
  const sumOf = (cost: (question: ExportQuestion) => number) =>
    [...byPool.values()].reduce((sum, { questions, count }) => sum + largest(questions.map(cost), count), 0);
  return { length: sumOf(answerLength), typed: sumOf(typedFields) };
};

/** Head of the state; head of a quiz and its attempt; head of a scenario. Counts up to 2^15 take three characters. */
const heads = { state: 26, quiz: 32, scenario: 8 };

/** So long a typed answer may be that the state never outgrows {@link suspendLimit}, whatever is drawn and done. */
export const typedLimit = (course: ExportCourse): number => {
  let length = heads.state;
  let typed = 0;
  for (const { activity } of activitiesOf(course)) {
    if (activity.kind === 'lesson') length += Math.ceil(activity.screens.length / 6);
    else if (activity.kind === 'scenario')
      length += heads.scenario + Object.keys(activity.rules.nodes).length;
    else {
      const needs = attemptNeeds(activity);
      length += heads.quiz + needs.length;
      typed += needs.typed;
    }
  }
  return typed === 0 ? 0 : Math.min(120, Math.floor((suspendLimit - length) / typed));
};
