import { plainWords } from '@campus/people';

/** Something of the directory, with every name it goes by. */
export interface Named {
  names: readonly string[];
}

/** Words that names have or lack by habit. */
const SMALL = new Set(
  'a al and d de del des di du e el en et for la las le les los of of the u y'.split(' '),
);

/** Below this two names are not alike. */
const ALIKE = 0.75;
/** The shortest word in which one wrong letter is forgiven, and two. */
const [ONE_WRONG, TWO_WRONG] = [4, 8];

const wordsOf = (name: string): string[] => {
  const all = plainWords(name).split(' ').filter(Boolean);
  const large = all.filter((word) => !SMALL.has(word));
  return large.length > 0 ? large : all;
};

/** Letters to add, drop, change or swap until one text is the other. */
export function lettersApart(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      now[column] = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    [before, last] = [last, now];
  }
  return last[other.length] ?? 0;
}

const isTypo = (one: string, other: string): boolean => {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  const forgiven = shorter >= TWO_WRONG ? 2 : shorter >= ONE_WRONG ? 1 : 0;
  return Math.abs(one.length - other.length) <= forgiven && lettersApart(one, other) <= forgiven;
};

const initialsOf = (words: readonly string[]): string => words.map(([letter = '']) => letter).join('');

/** `S. R. E.` is SRE. */
const squeezed = (name: string): string => plainWords(name).replaceAll(' ', '');

/** From 0 to 1: the same words but for typing errors and order, one name inside the other, or its initials. */
function likeness(text: string, name: string): number {
  const [said, known] = [wordsOf(text), wordsOf(name)];
  if (said.length === 0 || known.length === 0) return 0;
  if (squeezed(text) === squeezed(name)) return 1;
  if (said.length === 1 && known.length > 2 && said[0] === initialsOf(known)) return 0.9;
  if (known.length === 1 && said.length > 2 && known[0] === initialsOf(said)) return 0.9;
  const left = [...known];
  let shared = 0;
  for (const word of said) {
    const at = left.findIndex((one) => isTypo(word, one));
    if (at === -1) continue;
    left.splice(at, 1);
    shared += 1;
  }
  const isInside = shared >= 2 && (shared === said.length || shared === known.length);
  const share = (2 * shared) / (said.length + known.length);
  return isInside ? Math.max(share, 0.8) : share;
}

/** The one that a text most likely names; null: none is alike, or two are equally so. */
export function closestTo<Candidate extends Named>(
  text: string,
  candidates: readonly Candidate[],
): Candidate | null {
  const found = candidates
    .map((candidate) => ({
      candidate,
      is: Math.max(0, ...candidate.names.map((name) => likeness(text, name))),
    }))
    .filter(({ is }) => is >= ALIKE)
    .toSorted((one, other) => other.is - one.is);
  const [first, second] = found;
  return first && first.is > (second?.is ?? 0) ? first.candidate : null;
}

/** The place that a text most likely has a word or two of, as `Consulado en Hosuton` has Houston. */
export function placeWithin<Candidate extends Named>(
  text: string,
  candidates: readonly Candidate[],
): Candidate | null {
  const said = wordsOf(text);
  const found = candidates.filter(({ names }) =>
    names.some((name) => {
      const known = wordsOf(name);
      return said.some((_, from) => known.every((word, at) => isTypo(said[from + at] ?? '', word)));
    }),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
