/**
 * The smallest group of people a published figure may describe: in a smaller one, somebody who knows the
 * group can recognise individuals. An empty cell reveals nobody and may be shown.
 */
export const SMALLEST = 5;

/** Whether a count of people is too small to be published. */
export const isSmall = (count: number, smallest = SMALLEST): boolean => count > 0 && count < smallest;

/**
 * A share of a group as whole per cent, or null where it would tell of a small group: those it counts, or those it
 * leaves out.
 */
export function publishedShare(part: number, whole: number, smallest = SMALLEST): number | null {
  if (whole === 0 || isSmall(whole, smallest)) return null;
  return isSmall(part, smallest) || isSmall(whole - part, smallest) ? null : shareOf(part, whole, 0);
}

/** Per cent, rounded half away from zero; null when the group is empty. */
export const shareOf = (part: number, whole: number, decimals = 1): number | null =>
  whole === 0 ? null : rounded((100 * part) / whole, decimals);

export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.sign(value) * (Math.round((Math.abs(value) + Number.EPSILON) * scale) / scale);
}
