import { shuffle } from './draw.ts';
import type { QuizSettings } from './settings.ts';

/** A question that may be asked again. */
export interface RecallableQuestion {
  uuid: string;
  /** Key of the outcome it tests. */
  outcome: string;
}

/** What is known of one person's answers: the last one to each question counts. */
export interface Remembered {
  missed: ReadonlySet<string>;
  /** Answered rightly when it was asked again. */
  kept: ReadonlySet<string>;
}

const rankOf = (uuid: string, { missed, kept }: Remembered): number =>
  missed.has(uuid) ? 0 : kept.has(uuid) ? 2 : 1;

/**
 * Questions to ask one person again, at most `count`: what was missed first, what was still known the last time it was asked
 * again at the end, and one question of each outcome before a second of any. `seed` decides the rest, so that every
 * device is given the same ones while nothing was answered.
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
 * Pools that may be asked from again with their answers at once: a graded quiz draws from them, and every quiz that does
 * shows its right answers as soon as it is finished. What a test still keeps to itself is never told here.
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
