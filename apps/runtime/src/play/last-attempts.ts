import type { ExportCourse, ExportQuestion, ExportQuiz } from '@campus/export-format';
import type { LastAttempt } from '../lms/report.ts';
import { activitiesOf, type AttemptWork, type RunState } from '../state/run-state.ts';
import { toldResponse } from './interactions.ts';
import { markAttempt, scoreOf, type MarkedQuestion } from './results.ts';

/** Characters of a typed answer. */
const mostTyped = 12;

const letter = (place: number) => 'abcdefghijklmnopqrstuvwxyz'.charAt(place % 26);

/** Characters that a form sends unescaped, because the line is sent with every commit. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\w.-]+/g, '')
    .slice(0, mostTyped);

const answerOf = ({ question, response }: MarkedQuestion): string => {
  if (response === null) return '-';
  const told = toldResponse(question, response);
  return told.response
    .map((part) =>
      Array.isArray(part) ? part.map(letter).join('') : typeof part === 'number' ? letter(part) : plain(part),
    )
    .join(told.type === 'choice' || told.type === 'sequencing' ? '' : '-');
};

const markOf = (share: number | null) => (share === null || share <= 0 ? '' : share >= 1 ? '!' : '~');

const placeIn = (questions: readonly ExportQuestion[], { question }: MarkedQuestion) =>
  questions.indexOf(question) + 1;

const quizLine = (quiz: ExportQuiz, attempt: AttemptWork): LastAttempt => {
  const marked = markAttempt(quiz, attempt);
  return {
    id: quiz.key,
    response: marked
      .map((one) => `${placeIn(quiz.questions, one)}.${answerOf(one)}${markOf(one.grade.share)}`)
      .join('_'),
    share: scoreOf(marked) / 100,
  };
};

/** What of the state a platform may list: each test's last attempt and each simulation's last path, in one line. */
export const lastAttempts = (course: ExportCourse, { work }: RunState): LastAttempt[] =>
  activitiesOf(course).flatMap(({ activity }, at): LastAttempt[] => {
    const done = work[at];
    if (activity.kind === 'quiz' && done?.kind === 'quiz')
      return done.attempt?.isOver ? [quizLine(activity, done.attempt)] : [];
    if (activity.kind === 'scenario' && done?.kind === 'scenario' && done.path.length > 0)
      return [{ id: activity.key, response: done.path.map(letter).join(''), share: null }];
    return [];
  });

export const questionsIn = (course: ExportCourse): number =>
  activitiesOf(course)
    .flatMap(({ activity }) => (activity.kind === 'quiz' ? activity.settings.draw : []))
    .reduce((sum, { count }) => sum + count, 0);
