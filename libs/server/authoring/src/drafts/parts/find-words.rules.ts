import { fold } from '@campus/content-format/fold';

/** A text as it is searched: its words alone, and where each of its lines begins among them. */
export interface SearchedText {
  /** Small letters and digits without accents, parted by one space, with a space at both ends. */
  words: string;
  /** Where the words of each line begin. */
  lines: readonly number[];
}

/** What writers put between the words of learners: attributes of boxes, citations, addresses, signs. */
const MARKS: [pattern: RegExp, by: string][] = [
  [/:cite\[[^\]]*\]/g, ' '],
  [/\]\([^)]*\)/g, '] '],
  [/(?<=[\]\w])\{[^}]*\}/g, ' '],
  [/:(?:term|missing)\[/g, ' '],
];

/** Of a sentence that somebody types or pastes. */
export const wordsOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function searchedText(text: string): SearchedText {
  const lines: number[] = [];
  let words = ' ';
  for (const line of text.split('\n')) {
    lines.push(words.length);
    const plain = wordsOf(MARKS.reduce((all, [pattern, by]) => all.replace(pattern, by), line));
    if (plain) words += `${plain} `;
  }
  return { words, lines };
}

/** From 1. */
function lineAt({ lines }: SearchedText, place: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

export interface Hit {
  line: number;
  /** 1: the words stand there as they were given; less: the share of their runs that do. */
  share: number;
}

/** Words that are searched together when the whole is not there: a sentence pasted with its source, or across a term. */
const RUN = 4;
/** With fewer of the runs than this it is another sentence. */
const LEAST = 0.5;

/** Where words stand in a text; the last one may be the beginning of a word. Null: not there. */
export function find(text: SearchedText, sought: string): Hit | null {
  const whole = text.words.indexOf(` ${sought}`);
  if (whole >= 0) return { line: lineAt(text, whole + 1), share: 1 };
  const words = sought.split(' ');
  if (words.length <= RUN) return null;
  const count = words.length - RUN + 1;
  const most = Math.floor(count * (1 - LEAST));
  let [found, missed, first] = [0, 0, -1];
  for (let at = 0; at < count && missed <= most; at += 1) {
    const place = text.words.indexOf(` ${words.slice(at, at + RUN).join(' ')} `);
    if (place < 0) {
      missed += 1;
      continue;
    }
    found += 1;
    if (first < 0) first = place;
  }
  const share = found / count;
  return share >= LEAST && missed <= most ? { line: lineAt(text, first + 1), share } : null;
}

/** What is read of a line of the file: without its marks, and not longer than a line of a list. */
export const excerptOf = (text: string, line: number, longest = 240): string => {
  const raw = text.split('\n')[line - 1] ?? '';
  const plain = MARKS.reduce((all, [pattern, by]) => all.replace(pattern, by), raw)
    .replace(/[*_`[\]|]+/g, ' ')
    .replace(/^[\s#>:-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > longest ? `${plain.slice(0, longest).trimEnd()}…` : plain;
};
