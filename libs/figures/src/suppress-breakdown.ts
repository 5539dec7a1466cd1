import { isSmall, SMALLEST } from './threshold.ts';

/** Counts of people: for each column (a figure), one count for each part (a country, a sex…). */
export type Counts = readonly (readonly number[])[];

/**
 * Which parts of a breakdown must not be published, the same for every figure of it. Figures about the same people
 * are nearly the same numbers: what is hidden in one of them would be read off another, so a part is published with
 * all its figures or with none. Hidden are the parts in which some figure is small, and then as few others as it takes
 * until what is hidden of each figure is nobody, or at least two parts and at least `smallest` people: the totals
 * are published, and a reader subtracts.
 * @param columns each person is in exactly one part of a column; every total is nobody or at least `smallest` people
 * @returns true: hidden
 */
export function suppressBreakdown(columns: Counts, smallest = SMALLEST): boolean[] {
  const parts = columns[0]?.length ?? 0;
  const weight = (part: number) => sumOf(columns.map((column) => column[part] ?? 0));
  const isHidden = Array.from({ length: parts }, (_none, part) =>
    columns.some((column) => isSmall(column[part] ?? 0, smallest)),
  );
  if (!isHidden.includes(true)) return isHidden;
  while (columns.some((column) => !isVeiled(column, isHidden, smallest))) {
    const shown = isHidden.flatMap((hidden, part) => (!hidden && weight(part) > 0 ? [part] : []));
    const [next] = shown.sort((a, b) => weight(a) - weight(b) || a - b);
    // Nothing is left to hide: then nothing is shown that could be subtracted.
    if (next === undefined) break;
    isHidden[next] = true;
  }
  return isHidden;
}

/**
 * Whether a further column may be shown beside a breakdown whose hidden parts are settled: it needs none of the shown
 * parts hidden, and gives none of the hidden ones away.
 */
export function fitsBreakdown(
  column: readonly number[],
  isHidden: readonly boolean[],
  smallest = SMALLEST,
): boolean {
  return (
    column.every((count, part) => isHidden[part] || !isSmall(count, smallest)) &&
    isVeiled(column, isHidden, smallest)
  );
}

/** Whether subtracting the shown cells from the total reveals neither a single part nor a small group. */
function isVeiled(column: readonly number[], isHidden: readonly boolean[], smallest: number): boolean {
  const hidden = column.filter((count, part) => isHidden[part] && count > 0);
  return hidden.length === 0 || (hidden.length > 1 && sumOf(hidden) >= smallest);
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
