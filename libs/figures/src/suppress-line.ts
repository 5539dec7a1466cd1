import { isSmall, SMALLEST } from './threshold.ts';

/** True: not published. */
export interface SuppressedLine {
  parts: boolean[];
  total: boolean;
}

/**
 * What of a total and its parts (each person in exactly one part) must not be published: the small ones, and then as
 * few of the others as keep a reader from working the small ones out. What is hidden of a published total adds up to
 * at least `smallest` people, so that the remainder is no small cell either.
 * @param counts people in each part
 */
export function suppressLine(counts: readonly number[], smallest = SMALLEST): SuppressedLine {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (isSmall(total, smallest)) return { parts: counts.map((count) => count > 0), total: true };
  const parts = counts.map((count) => isSmall(count, smallest));
  const hidden = () => counts.filter((_count, i) => parts[i]);
  while (parts.some(Boolean) && (hidden().length < 2 || sumOf(hidden()) < smallest)) {
    const next = smallestShown(counts, parts);
    // Nothing more to hide behind: what is hidden is then the whole total, which is large enough to be shown.
    if (next === null) break;
    parts[next] = true;
  }
  return { parts, total: false };
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** The place of the smallest part that is shown and holds somebody. */
function smallestShown(counts: readonly number[], isHidden: readonly boolean[]): number | null {
  const shown = counts.flatMap((count, i) => (!isHidden[i] && count > 0 ? [{ count, i }] : []));
  return shown.sort((a, b) => a.count - b.count || a.i - b.i)[0]?.i ?? null;
}
