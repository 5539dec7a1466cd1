import { shuffle } from './draw.ts';
import type { QuizSettings } from './settings.ts';

/** A question that may be asked again. */
export interface RecallableQuestion {
  uuid: string;
  /** Key of the outcome it tests. */
  outcome: string;
}

/** What is known about one person's answers: the last one to each question counts. */
export interface Remembered {
  missed: ReadonlySet<string>;
  /** Answered correctly when asked again. */
  kept: ReadonlySet<string>;
}

const rankOf = (uuid: string, { missed, kept }: Remembered): number =>
  missed.has(uuid) ? 0 : kept.has(uuid) ? 2 : 1;

/**
 * Questions to ask one person again, at most `count`: missed ones first, those answered correctly when last
 * asked again at the end, and one question of each outcome before a second of any. `seed` decides the rest,
 * so that every device shows the same ones until something was answered.
 */
export const chooseRecall = (
  questions: readonly RecallableQuestion[],
  remembered: Remembered,
  count: number,
  seed: string,
): string[] => {
  const byUuid = [...new Map(questions.map((question) => [question.uuid, question])).values()].sort((a, b) =>
    a.uuid < b.uuid ? -1 : 1,
  );
  let waiting = shuffle(byUuid, seed).sort((a, b) => rankOf(a.uuid, remembered) - rankOf(b.uuid, remembered));
  const chosen: string[] = [];
  while (chosen.length < count && waiting.length > 0) {
    const outcomes = new Set<string>();
    const later: RecallableQuestion[] = [];
    for (const question of waiting) {
      if (chosen.length === count || outcomes.has(question.outcome)) later.push(question);
      else {
        outcomes.add(question.outcome);
        chosen.push(question.uuid);
      }
    }
    waiting = later;
  }
  return chosen;
};

/**
 * Pools whose questions may be asked again with their answers: a graded quiz draws from them, and every quiz
 * that does so shows its correct answers as soon as it is finished. Answers of a test that keeps them secret
 * are never shown here.
 */
export const poolsToRecall = (
  quizzes: readonly Pick<QuizSettings, 'graded' | 'draw' | 'review'>[],
): ReadonlySet<string> => {
  const drawnBy = (wanted: typeof quizzes) =>
    new Set(wanted.flatMap(({ draw }) => draw.map(({ pool }) => pool)));
  const told = drawnBy(quizzes.filter(({ graded }) => graded));
  const untold = drawnBy(
    quizzes.filter(({ review: { when, show } }) => when !== 'finished' || !show.includes('keys')),
  );
  return new Set([...told].filter((pool) => !untold.has(pool)));
};
