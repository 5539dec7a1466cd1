import { fieldsIn, itemsIn, valueIn } from '../editing/plain-values.ts';
import type { References } from '../markdown/render-context.ts';
import { type PlacedProblem, Problems } from '../problems.ts';
import { type DrawnPools, readQuizHead } from '../questions/quiz.ts';
import { readYaml } from '../yaml-value.ts';

export { matching } from '../questions/quiz.ts';

/** A question of a pool as far as quizzes ask for it. */
export interface DrawnQuestion {
  outcome: string;
  tags: string[];
}

/** A pool of a draft, as far as quizzes ask for it. */
export interface DrawnPool {
  key: string;
  questions: DrawnQuestion[];
}

/** Null: the file says no key, or cannot be read. */
export function drawnPool(text: string): DrawnPool | null {
  const { key, questions } = fieldsIn(valueIn(text));
  if (typeof key !== 'string') return null;
  return {
    key,
    questions: itemsIn(questions)
      .map(fieldsIn)
      .map(({ outcome, tags }) => ({
        outcome: typeof outcome === 'string' ? outcome : '',
        tags: itemsIn(tags).filter((tag) => typeof tag === 'string'),
      })),
  };
}

/**
 * What is wrong with a quiz that is being written, each with its value, by the reader that publishes. `pools` null: they
 * are not known yet, and nothing is said of them.
 */
export function quizFaultsOf(
  path: string,
  text: string,
  references: References,
  pools: DrawnPools | null,
): PlacedProblem[] {
  const problems = new Problems();
  const root = readYaml(path, text, problems);
  if (root)
    readQuizHead(root, pools ?? new Map(), {
      ...references,
      problems,
      // What to look at again is for the check to say.
      notes: new Problems(),
      identities: { uuid: () => undefined },
      media: { find: () => null },
      outcomes: new Set(),
      keyOf: (_, key) => key,
    });
  const found = problems.placed();
  return pools === null ? found.filter(({ path: at }) => at[0] !== 'draw') : found;
}
