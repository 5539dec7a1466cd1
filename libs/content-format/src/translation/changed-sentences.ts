/** Words that stayed, came or went. */
export interface ChangedWords {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** A sentence as it is, with what changed in it. */
export interface ChangedSentence {
  change: 'same' | 'changed' | 'added' | 'removed';
  words: ChangedWords[];
}

/** More would take a visible moment, and nobody reads the marks in it. */
const MOST_WORDS = 600;

/** A text by its sentences; joined they are the text. */
export function sentencesOf(text: string, locale: string): string[] {
  return [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

/** What became of a text: sentence by sentence, and in each that changed word by word. */
export function changedSentences(was: string, is: string, locale: string): ChangedSentence[] {
  const sentences: ChangedSentence[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const settle = (): void => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++)
      sentences.push(inside(gone[at], come[at]));
    [gone, come] = [[], []];
  };
  for (const { text, change } of changes(sentencesOf(was, locale), sentencesOf(is, locale), (each) =>
    each.trim(),
  )) {
    if (change === 'removed') gone.push(text);
    else if (change === 'added') come.push(text);
    else {
      settle();
      sentences.push({ change: 'same', words: [{ text, change: 'same' }] });
    }
  }
  settle();
  return sentences;
}

function inside(gone: string | undefined, come: string | undefined): ChangedSentence {
  if (gone === undefined || come === undefined) {
    const change = gone === undefined ? 'added' : 'removed';
    return { change, words: [{ text: gone ?? come ?? '', change }] };
  }
  return { change: 'changed', words: joined(changes(wordsOf(gone), wordsOf(come), (each) => each)) };
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

/** The longest sequence that two lists share, and what is beside it. */
function changes(
  was: readonly string[],
  is: readonly string[],
  keyOf: (each: string) => string,
): ChangedWords[] {
  if (was.length > MOST_WORDS || is.length > MOST_WORDS)
    return [
      ...was.map((text): ChangedWords => ({ text, change: 'removed' })),
      ...is.map((text): ChangedWords => ({ text, change: 'added' })),
    ];
  const best = Array.from({ length: was.length + 1 }, () => new Uint16Array(is.length + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const same = (row: number, column: number): boolean => keyOf(was[row] ?? '') === keyOf(is[column] ?? '');
  for (let row = was.length - 1; row >= 0; row--)
    for (let column = is.length - 1; column >= 0; column--) {
      const line = best[row];
      if (line)
        line[column] = same(row, column)
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const found: ChangedWords[] = [];
  let [row, column] = [0, 0];
  while (row < was.length || column < is.length) {
    if (row < was.length && column < is.length && same(row, column)) {
      found.push({ text: is[column++] ?? '', change: 'same' });
      row++;
    } else if (row < was.length && (column === is.length || at(row + 1, column) >= at(row, column + 1)))
      found.push({ text: was[row++] ?? '', change: 'removed' });
    else found.push({ text: is[column++] ?? '', change: 'added' });
  }
  return found;
}

/** Neighbours of one kind as one. */
function joined(words: readonly ChangedWords[]): ChangedWords[] {
  const made: ChangedWords[] = [];
  for (const { text, change } of words) {
    const last = made.at(-1);
    if (last?.change === change) last.text += text;
    else made.push({ text, change });
  }
  return made;
}
