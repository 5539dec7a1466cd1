import { poolsToRecall } from '@campus/quiz-grading';
import { type Outline, type OutlineModule } from '@campus/course';

/** A quiz whose questions may be asked again with their answers once it was finished. */
interface ToldQuiz {
  id: string;
  /** Place of its module in the course. */
  at: number;
  pools: [pool: string, questionIds: readonly string[]][];
}

/** As long as its outline is in memory. */
const known = new WeakMap<Outline, readonly ToldQuiz[]>();

function toldQuizzesOf(outline: Outline): readonly ToldQuiz[] {
  const found = known.get(outline);
  if (found) return found;
  const quizzes = outline.modules.flatMap(({ activities }, at) =>
    activities.flatMap((activity) => (activity.kind === 'quiz' ? { activity, at } : [])),
  );
  const open = poolsToRecall(quizzes.map(({ activity }) => activity.settings));
  const told = quizzes
    .filter(({ activity }) => activity.settings.graded)
    .map(({ activity: { id, settings }, at }) => ({
      id,
      at,
      pools: Object.entries(settings.pools).filter(([pool]) => open.has(pool)),
    }));
  known.set(outline, told);
  return told;
}

/** The questions asked again, and how many answers complete them. */
export interface RecallSet {
  asked: number;
  /** What the questions are chosen from. */
  questionIds: string[];
}

/**
 * Mixed questions of the modules before one: only of quizzes that the learner has finished, which have shown their right
 * answers. Null: the module asks none, or there is nothing to ask about yet.
 */
export function mixedBefore(
  outline: Outline,
  module: Pick<OutlineModule, 'id' | 'recall'>,
  isFinished: (quizId: string) => boolean,
): RecallSet | null {
  if (module.recall === 0) return null;
  const at = outline.modules.findIndex(({ id }) => id === module.id);
  return setOf(
    module.recall,
    toldQuizzesOf(outline).filter((quiz) => quiz.at < at && isFinished(quiz.id)),
  );
}

/** Questions of one quiz that are practised with their answers at once; none of a quiz that keeps its keys. */
export const practisedIn = (outline: Outline, quizId: string): readonly string[] =>
  toldQuizzesOf(outline)
    .find(({ id }) => id === quizId)
    ?.pools.flatMap(([, questionIds]) => questionIds) ?? [];

/** As many as two minutes take. */
const DRILLED = 5;

/** Questions of a course that is over, of all its quizzes that the learner has finished. Null: there are none to ask. */
export const drilledIn = (outline: Outline, isFinished: (quizId: string) => boolean): RecallSet | null =>
  setOf(
    DRILLED,
    toldQuizzesOf(outline).filter((quiz) => isFinished(quiz.id)),
  );

/** Quizzes of which at least one is finished before there is anything to drill. */
export const drilledQuizzes = (outline: Outline): string[] =>
  toldQuizzesOf(outline)
    .filter(({ pools }) => pools.some(([, questionIds]) => questionIds.length > 0))
    .map(({ id }) => id);

function setOf(most: number, quizzes: readonly ToldQuiz[]): RecallSet | null {
  const pools = new Map(quizzes.flatMap(({ pools: own }) => own));
  const questionIds = [...pools.values()].flat();
  return questionIds.length > 0 ? { asked: Math.min(most, questionIds.length), questionIds } : null;
}
