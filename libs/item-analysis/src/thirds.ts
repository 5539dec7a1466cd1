import { type Answers } from './answers.ts';
import { type Part } from './breakdown.ts';
import { at, numberAt } from './places.ts';
import { rowAt, totalsOf } from './totals.ts';

/** Those who did best at the other items, those in between, and those who did worst. */
export const thirds = ['upper', 'middle', 'lower'] as const;
export type Third = (typeof thirds)[number];

/** Finer than this is the rounding of sums. */
const GRAIN = 1e9;

/**
 * One item among the thirds of those who answered it, by their scores at the other items beyond the means of these.
 * People with one score are in one third, so that thirds may differ in size. Empty where there are no others.
 */
export function thirdsOf(answers: Answers, item: string): (Part & { part: Third })[] {
  const { beyond, taken, mean } = totalsOf(answers);
  const place = answers.items.indexOf(item);
  const rows: { row: number; score: number; rest: number }[] = [];
  for (let row = 0; row < answers.rowCount; row += 1) {
    const { learner, item: answered, score } = rowAt(answers, row);
    const others = numberAt(taken, learner) - 1;
    if (answered !== place || others < 1) continue;
    const rest = (numberAt(beyond, learner) - (score - numberAt(mean, place))) / others;
    rows.push({ row, score, rest: Math.round(rest * GRAIN) });
  }
  const ordered = rows.map(({ rest }) => rest).sort((one, other) => one - other);
  if (ordered.length === 0) return [];
  const third = Math.ceil(ordered.length / 3);
  const [low, high] = [at(ordered, third - 1), at(ordered, ordered.length - third)];
  const thirdAt = (rest: number): Third =>
    low === high
      ? rest < low
        ? 'lower'
        : rest > high
          ? 'upper'
          : 'middle'
      : rest <= low
        ? 'lower'
        : rest >= high
          ? 'upper'
          : 'middle';
  return thirds.map((part) => {
    const own = rows.filter(({ rest }) => thirdAt(rest) === part);
    const options = new Map<string, number>();
    for (const { row } of own)
      for (const option of at(answers.choices, at(answers.choice, row)))
        options.set(option, (options.get(option) ?? 0) + 1);
    const sum = own.reduce((total, { score }) => total + score, 0);
    return {
      part,
      given: own.length,
      right: own.filter(({ score }) => score >= 1).length,
      difficulty: own.length === 0 ? 0 : sum / own.length,
      options,
    };
  });
}
