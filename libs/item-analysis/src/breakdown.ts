import { type Answers } from './answers.ts';
import { rowAt } from './totals.ts';
import { at } from './places.ts';

/** One item among those who answered in one language, or who are sent by one country. */
export interface Part {
  /** Null: not known. */
  part: string | null;
  given: number;
  right: number;
  difficulty: number;
  /** By option, how many chose it. */
  options: ReadonlyMap<string, number>;
}

/** Parts of an item, by name; what is not known comes last. */
export function breakdownOf(answers: Answers, item: string, by: 'language' | 'country'): Part[] {
  const place = answers.items.indexOf(item);
  const names = by === 'language' ? answers.languages : answers.countries;
  const parts = new Map<
    number,
    { given: number; right: number; sum: number; options: Map<string, number> }
  >();
  for (let row = 0; row < answers.rowCount; row += 1) {
    const { item: answered, score } = rowAt(answers, row);
    if (answered !== place) continue;
    const name = at(answers[by], row);
    const part = parts.get(name) ?? { given: 0, right: 0, sum: 0, options: new Map<string, number>() };
    parts.set(name, part);
    part.given += 1;
    part.right += score >= 1 ? 1 : 0;
    part.sum += score;
    for (const option of at(answers.choices, at(answers.choice, row)))
      part.options.set(option, (part.options.get(option) ?? 0) + 1);
  }
  return [...parts]
    .map(([name, { given, right, sum, options }]) => ({
      part: names[name] ?? null,
      given,
      right,
      difficulty: sum / given,
      options,
    }))
    .sort((one, other) => compare(one.part, other.part));
}

const compare = (one: string | null, other: string | null) =>
  one === other ? 0 : one === null ? 1 : other === null || one < other ? -1 : 1;
