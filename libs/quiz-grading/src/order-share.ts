/**
 * Positions (in `ranks`) of one longest increasing subsequence, by patience sorting: O(n log n).
 * Ranks must be distinct.
 */
const longestIncreasing = (ranks: readonly number[]): number[] => {
  const tops: number[] = [];
  const previous: number[] = [];
  ranks.forEach((rank, position) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranks[tops[middle] ?? 0] ?? 0) < rank) low = middle + 1;
      else high = middle;
    }
    previous[position] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = position;
  });
  const sequence: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) sequence.unshift(at);
  return sequence;
};

/**
 * Partial credit for putting things in order: 1 − d / (n − 1), where d is the least number of items that must be
 * taken out and put elsewhere to reach the right order (Ulam's distance, n − the longest common subsequence).
 *
 * One misplaced item costs one move wherever it went; position-by-position marking would give 0 to an order that
 * is right but shifted by one, and adjacent pairs would charge the same slip up to three times. The right order
 * gives 1, its reverse 0. Ulam's distance: D. E. Critchlow, *Metric Methods for Analyzing Partially Ranked Data*
 * (Springer, 1985), chapter II; by longest increasing subsequence: D. Aldous, P. Diaconis, Bull. AMS 36 (1999).
 *
 * Unknown and repeated items are ignored, missing ones count as misplaced. `inPlace` names the items that may
 * stay where they are.
 */
export const orderShare = (
  right: readonly string[],
  given: readonly string[],
): { share: number; inPlace: Set<string> } => {
  const rankOf = new Map(right.map((item, rank) => [item, rank]));
  const known = [...new Set(given)].filter((item) => rankOf.has(item));
  const kept = longestIncreasing(known.map((item) => rankOf.get(item) ?? 0));
  const inPlace = new Set(kept.map((position) => known[position] ?? ''));
  const moves = rankOf.size - kept.length;
  const share = rankOf.size < 2 ? Number(moves === 0) : 1 - moves / (rankOf.size - 1);
  return { share: Math.max(0, share), inPlace };
};
