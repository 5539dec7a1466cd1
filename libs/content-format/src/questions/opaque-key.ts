import { createHash } from 'node:crypto';
import { compare } from '../problems.ts';

/**
 * The key a learner's browser sees instead of the author's. Authors number answers as they think of them, the
 * right one first or in the right order; a key made from a hash tells nothing, and stays the same when other
 * answers are added.
 */
export function opaqueKey(questionUuid: string, key: string): string {
  return createHash('sha256').update(`${questionUuid}/${key}`).digest('hex').slice(0, 8);
}

/**
 * Sorts by opaque key, which is to say in no order an author had in mind; never in the order given,
 * when there is another.
 */
export function shuffled<T extends { key: string }>(items: readonly T[]): T[] {
  const sorted = [...items].sort((a, b) => compare(a.key, b.key));
  const [first, ...rest] = sorted;
  const unchanged = sorted.every((item, index) => item.key === items[index]?.key);
  return unchanged && first ? [...rest, first] : sorted;
}
