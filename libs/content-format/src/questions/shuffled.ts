import { compare } from '../problems.ts';

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
