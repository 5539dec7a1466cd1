import { isSmall, publishedShare, suppressBreakdown, suppressTable } from '@campus/figures';
import { type Part } from './breakdown.ts';
import { type ItemFigures } from './item-figures.ts';

/** Figures of an item that tell of no small group; null: they would. Per cent are whole. */
export interface PublishedItem {
  item: string;
  given: number | null;
  rightPercent: number | null;
  skippedPercent: number | null;
  difficulty: number | null;
  discrimination: number | null;
  medianSeconds: number | null;
}

export function publishedItem(figures: ItemFigures): PublishedItem {
  const { item, given, right, skipped } = figures;
  const isHidden = isSmall(given);
  const rightPercent = publishedShare(right, given);
  // The mean and what discriminates tell of the same people as the share: shown with it, or not.
  const isTold = rightPercent !== null;
  return {
    item,
    given: isHidden ? null : given,
    rightPercent,
    skippedPercent: publishedShare(skipped, given),
    difficulty: isTold ? figures.difficulty : null,
    discrimination: isTold ? figures.discrimination : null,
    medianSeconds: isSmall(figures.timed) ? null : figures.medianSeconds,
  };
}

/** How many chose each option; null: not to be told. */
export interface PublishedOptions {
  /** In the order of the options asked for. */
  counts: (number | null)[];
  /** By part, in the order of the parts; null: the whole part is hidden. */
  byPart: ((number | null)[] | null)[];
}

/**
 * Counts of options, of all and by part. Where only one may be chosen, options divide people: small ones are hidden, and
 * those that would give them away. Where several may be, each option divides them into those who chose it and those who
 * did not.
 */
export function publishedOptions(
  options: readonly string[],
  parts: readonly Part[],
  { isExclusive }: { isExclusive: boolean },
): PublishedOptions {
  const given = sumOf(parts.map((part) => part.given));
  const chosen = options.map((option) => parts.map((part) => part.options.get(option) ?? 0));
  const total = chosen.map(sumOf);
  const isPartHidden = suppressBreakdown([parts.map((part) => part.given)]);
  if (isSmall(given)) return nothing(options, parts);
  if (!isExclusive) {
    const told = total.map((count) => !isSmall(count) && !isSmall(given - count));
    const hidden = chosen.map((counts) =>
      suppressBreakdown([counts, counts.map((count, at) => (parts[at]?.given ?? 0) - count)]),
    );
    return {
      counts: total.map((count, at) => (told[at] ? count : null)),
      byPart: parts.map((_part, part) =>
        isPartHidden[part]
          ? null
          : chosen.map((counts, at) => (told[at] && !hidden[at]?.[part] ? (counts[part] ?? 0) : null)),
      ),
    };
  }
  const none = parts.map((part, at) => part.given - sumOf(chosen.map((counts) => counts[at] ?? 0)));
  const lines = [...chosen, none];
  const isLineHidden = suppressBreakdown([lines.map(sumOf)]);
  const isCellHidden = tableOf(lines, isLineHidden, isPartHidden);
  return {
    counts: total.map((count, at) => (isLineHidden[at] ? null : count)),
    byPart: parts.map((_part, part) =>
      isPartHidden[part]
        ? null
        : chosen.map((counts, at) =>
            isLineHidden[at] || isCellHidden(at, part) ? null : (counts[part] ?? 0),
          ),
    ),
  };
}

/** Which cells to hide, what is hidden of lines and columns taken together as one line and one column of the rest. */
function tableOf(
  lines: readonly (readonly number[])[],
  isLineHidden: readonly boolean[],
  isPartHidden: readonly boolean[],
) {
  const merged = <T>(values: readonly T[], isHidden: readonly boolean[], add: (kept: T[]) => T) => [
    ...values.filter((_value, at) => !isHidden[at]),
    add(values.filter((_value, at) => isHidden[at])),
  ];
  const columns = lines.map((line) => merged(line, isPartHidden, sumOf));
  const hidden = suppressTable(
    merged(columns, isLineHidden, (rest) =>
      (columns[0] ?? []).map((_one, at) => sumOf(rest.map((line) => line[at] ?? 0))),
    ),
  );
  const placeAmong = (isHidden: readonly boolean[], at: number) =>
    isHidden.slice(0, at).filter((one) => !one).length;
  return (line: number, part: number) =>
    hidden[placeAmong(isLineHidden, line)]?.[placeAmong(isPartHidden, part)] ?? true;
}

/** Which parts are shown with their figures: all of a part or none of it. */
export function publishedParts(parts: readonly Part[]): (Part & { rightPercent: number | null })[] {
  const isHidden = suppressBreakdown([
    parts.map(({ given }) => given),
    parts.map(({ right }) => right),
    parts.map(({ given, right }) => given - right),
  ]);
  return parts
    .filter((_part, at) => !isHidden[at])
    .map((part) => ({ ...part, rightPercent: publishedShare(part.right, part.given) }));
}

const nothing = (options: readonly string[], parts: readonly Part[]): PublishedOptions => ({
  counts: options.map(() => null),
  byPart: parts.map(() => null),
});

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
