import { plainLetters } from '@campus/content-format/fold';

const LONGEST = 100;

/** A typed search in the form texts are stored in for comparison. */
const typed = (search: string | null | undefined): string =>
  (search ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, LONGEST);

/** The same without accents and capitals. */
const plain = (search: string | null | undefined): string => plainLetters(typed(search));

/** For a pattern that a statement makes itself: `%` and `_` mean themselves. */
export const literal = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** PostgreSQL's pattern for *contains the typed text*; null: nothing was typed. */
export const containing = (search: string | null | undefined): string | null => {
  const text = typed(search);
  return text ? `%${literal(text)}%` : null;
};

/** The same for what is compared without accents and capitals. */
export const containingPlain = (search: string | null | undefined): string | null =>
  containing(plain(search));

/** Shorter words are another word with every error. */
const FEWEST_LETTERS = 4;
const MOST_WORDS = 6;
const LONGEST_WORD = 30;

/** A word with at most one error: another letter, one missing, one too many, or two the other way round. */
function withAnError(word: string): string[] {
  const errors = Array.from(word, (letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const [next = '', ...rest] = after;
    return [
      `${before}.${after}`,
      `${before}.${letter}${after}`,
      before + after,
      before + next + letter + rest.join(''),
    ];
  });
  return [...new Set([word, ...errors.flat()])];
}

/**
 * PostgreSQL's regular expressions for *has words like those typed*, one per word, all to be met by what is written
 * without accents and capitals, in whatever order: `search_key ~ all(…)`. An error is forgiven in each word of four
 * letters and more. Null: no such word was typed.
 */
export function closeTo(search: string | null | undefined): string[] | null {
  const text = plain(search);
  const words = text.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? [];
  if (text.includes('@') || !words.some(({ length }) => length >= FEWEST_LETTERS)) return null;
  return words.map((whole) => {
    const word = whole.slice(0, LONGEST_WORD);
    return String.raw`\m(?:${word.length < FEWEST_LETTERS ? word : withAnError(word).join('|')})`;
  });
}
