import { fold } from '@campus/content-format/fold';
import { errorsAllowed, errorsBetween } from '@campus/web-shell';

/** Something one can go to, as the list shows it. */
export interface Entry {
  /** Unlike every other of the list. */
  id: string;
  label: string;
  /** What tells it from others of its name: the country of a person, the dates of an edition. */
  note?: string;
  /** Words by which it is found though they are not shown. */
  also?: string;
  href: string;
}

/** Entries of one kind, under its name. */
export interface EntryGroup {
  name: string;
  entries: readonly Entry[];
}

/** Fewer letters are not sent to the server. */
export const FEWEST_LETTERS = 2;

/** As many of each kind as can be seen at once. */
export const MOST_OF_A_KIND = 6;

const textOf = ({ label, note = '', also = '' }: Entry): string => `${label} ${note} ${also}`;

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether a word was meant, typed with a letter or two amiss; also one that is typed only as far as its middle. */
const isMeant = (typed: string, word: string): boolean => {
  const most = errorsAllowed(typed);
  if (most === 0) return word.startsWith(typed);
  if (errorsBetween(typed, word, most) <= most) return true;
  // As far as it is typed a word is a little shorter or longer where a letter is too many or missing.
  const ends = Array.from({ length: 2 * most + 1 }, (_, at) => typed.length - most + at);
  return word[0] === typed[0] && ends.some((end) => errorsBetween(typed, word.slice(0, end), most) <= most);
};

/**
 * Those that have every word, whatever its accents; those whose name begins with the first of them come first. Where
 * there is none, those whose words may have been meant.
 */
export function matching(entries: readonly Entry[], search: string): Entry[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return [...entries];
  const found = entries.filter((entry) => words.every((word) => fold(textOf(entry)).includes(word)));
  if (found.length === 0)
    return entries.filter((entry) => {
      const own = wordsOf(textOf(entry));
      return words.every((typed) => own.some((word) => isMeant(typed, word)));
    });
  const begins = ({ label }: Entry) => fold(label).startsWith(first);
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))];
}

/** Groups that have something, and of each no more than can be seen. */
export const shownOf = (groups: readonly EntryGroup[]): EntryGroup[] =>
  groups
    .map(({ name, entries }) => ({ name, entries: entries.slice(0, MOST_OF_A_KIND) }))
    .filter(({ entries }) => entries.length > 0);

/** The entry a step away, round the ends; from none, the first or the last. */
export const stepped = (at: number, step: 1 | -1, count: number): number => {
  if (count === 0) return -1;
  if (at < 0) return step === 1 ? 0 : count - 1;
  return (at + step + count) % count;
};
