import { randomFrom, shuffleWith } from './random.ts';
import type { Draw } from './settings.ts';

/** What a draw needs to know of a question. */
export interface DrawableQuestion {
  uuid: string;
  /** Key of the pool it is in. */
  pool: string;
  tags: readonly string[];
  /** It is drawn only where there are not enough others. */
  suspended?: boolean | undefined;
}

/** The same list in an order that only the seed decides: same list and seed, same order, on every machine. */
export const shuffle = <T>(list: readonly T[], seed: string): T[] =>
  shuffleWith(list, randomFrom(`shuffle:${seed}`));

/**
 * Takes `slot`'s first candidate that is free or can be freed by moving its present holder to another
 * (augmenting path, H. W. Kuhn 1955).
 */
const place = (
  slot: number,
  candidatesOf: (slot: number) => readonly string[],
  holders: Map<string, number>,
  tried: Set<string>,
): boolean => {
  for (const uuid of candidatesOf(slot)) {
    if (tried.has(uuid)) continue;
    tried.add(uuid);
    const holder = holders.get(uuid);
    if (holder === undefined || place(holder, candidatesOf, holders, tried)) {
      holders.set(uuid, slot);
      return true;
    }
  }
  return false;
};

/**
 * Draws the questions of one attempt: their uuids, draw after draw, within a draw in the order of `questions`
 * ({@link shuffle} them to mix them). No question comes twice.
 *
 * The seed alone decides which are drawn, not the order in which questions are given, so an attempt can be drawn
 * again from its seed. Where draws compete for the same questions, an earlier draw gives way to a narrower one, so
 * that as many are filled as can be; a draw larger than its pool yields what there is. A question that is suspended is
 * left out unless the attempt would get shorter by it.
 *
 * @param seed unique to the attempt, such as its uuid
 */
export const drawQuestions = (
  questions: readonly DrawableQuestion[],
  draws: readonly Draw[],
  seed: string,
): string[] => {
  const drawn = (kept: readonly DrawableQuestion[]) => drawAmong(kept, draws, seed);
  let [kept, most] = [questions, drawn(questions)];
  const suspended = new Set(questions.flatMap((question) => (question.suspended ? question.uuid : [])));
  for (const uuid of [...suspended].toSorted()) {
    const others = kept.filter((question) => question.uuid !== uuid);
    const without = drawn(others);
    if (without.length === most.length) [kept, most] = [others, without];
  }
  return most;
};

const drawAmong = (
  questions: readonly DrawableQuestion[],
  draws: readonly Draw[],
  seed: string,
): string[] => {
  const random = randomFrom(`draw:${seed}`);
  const byUuid = [...new Map(questions.map((question) => [question.uuid, question])).values()].sort((a, b) =>
    a.uuid < b.uuid ? -1 : 1,
  );
  const candidates = draws.map(({ pool, tags }) =>
    shuffleWith(
      byUuid.filter((question) => question.pool === pool && tags.every((tag) => question.tags.includes(tag))),
      random,
    ).map(({ uuid }) => uuid),
  );
  const slots = draws.flatMap(({ count }, draw) =>
    Array.from({ length: Math.min(count, candidates[draw]?.length ?? 0) }, () => draw),
  );
  const candidatesOf = (slot: number) => candidates[slots[slot] ?? -1] ?? [];
  const holders = new Map<string, number>();
  slots.forEach((_, slot) => place(slot, candidatesOf, holders, new Set()));
  const inOrder = [...new Set(questions.map(({ uuid }) => uuid))];
  return draws.flatMap((_, draw) =>
    inOrder.filter((uuid) => {
      const slot = holders.get(uuid);
      return slot !== undefined && slots[slot] === draw;
    }),
  );
};
