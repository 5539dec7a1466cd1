import { foldedWords } from '../texts/fold.ts';
import { type OptionSet, percent } from './option-set.ts';

/** The number of options a word is in, right ones and wrong ones. */
interface Seen {
  words: Map<string, { right: number; wrong: number }>;
  right: number;
  wrong: number;
}

const folds = 10;

/**
 * Per cent of questions that are answered by the words of their options alone: a naive Bayes classifier learns which
 * words right and wrong options have, then takes the likeliest option of questions it has not seen. Chance is one in as
 * many as there are options; what is above it is style.
 */
export function guessedFromWords(asked: readonly OptionSet[], learnt: readonly OptionSet[]): number {
  return percent(pointsOf(asked, learn(learnt)), asked.length);
}

/** The same within one set: each tenth is classified by what was learnt from the other nine. */
export function guessedWithin(sets: readonly OptionSet[]): number {
  let points = 0;
  for (let fold = 0; fold < folds; fold++) {
    const isAsked = (_: OptionSet, index: number): boolean => index % folds === fold;
    const others = sets.filter((set, index) => !isAsked(set, index));
    points += pointsOf(sets.filter(isAsked), learn(others));
  }
  return percent(points, sets.length);
}

/** Options that look equally likely share the point. */
function pointsOf(asked: readonly OptionSet[], seen: Seen): number {
  let points = 0;
  for (const { options } of asked) {
    const scores = options.map(({ text }) => scoreOf(text, seen));
    const best = Math.max(...scores);
    const taken = options.filter((_, at) => scores[at] === best);
    points += taken.filter(({ isRight }) => isRight).length / taken.length;
  }
  return points;
}

function learn(sets: readonly OptionSet[]): Seen {
  const seen: Seen = { words: new Map(), right: 0, wrong: 0 };
  for (const { text, isRight } of sets.flatMap(({ options }) => options)) {
    const kind = isRight ? 'right' : 'wrong';
    seen[kind]++;
    for (const word of wordsOf(text)) {
      const counts = seen.words.get(word) ?? { right: 0, wrong: 0 };
      counts[kind]++;
      seen.words.set(word, counts);
    }
  }
  return seen;
}

/** The logarithm of how much likelier these words make a right option than a wrong one; one is added to each count. */
function scoreOf(text: string, { words, right, wrong }: Seen): number {
  let score = 0;
  for (const word of wordsOf(text)) {
    const counts = words.get(word);
    if (counts)
      score += Math.log((counts.right + 1) / (right + 2)) - Math.log((counts.wrong + 1) / (wrong + 2));
  }
  // Sums of the same logarithms in another order differ in their last digit.
  return Math.round(score * 1e9);
}

/** Without capitals and accents, each once. */
const wordsOf = (text: string): Set<string> => new Set(foldedWords(text));
