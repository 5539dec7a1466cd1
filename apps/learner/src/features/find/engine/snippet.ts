import type { Word } from './words.ts';

/** A piece of a text, marked where it matches. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** About two lines on a phone. */
const LONGEST = 150;

/** The text from one place to another, cut at the words to be marked. */
const cut = (text: string, from: number, to: number, marked: readonly Word[]): Piece[] => {
  const pieces: Piece[] = [];
  let at = from;
  for (const word of marked) {
    if (word.from < from || word.to > to) continue;
    if (word.from > at) pieces.push({ text: text.slice(at, word.from), isMarked: false });
    pieces.push({ text: text.slice(word.from, word.to), isMarked: true });
    at = word.to;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), isMarked: false });
  return pieces;
};

/** A short text, whole. */
export const marked = (text: string, words: readonly Word[], stems: ReadonlySet<string>): Piece[] =>
  cut(
    text,
    0,
    text.length,
    words.filter(({ stem }) => stems.has(stem)),
  );

/**
 * The part of a long text with most matches, from the beginning of its sentence or line if that is near;
 * empty when there are none.
 */
export const snippet = (text: string, words: readonly Word[], stems: ReadonlySet<string>): Piece[] => {
  const found = words.filter(({ stem }) => stems.has(stem));
  let best: { first: Word; different: number } | null = null;
  for (const first of found) {
    const near = found.filter(({ from }) => from >= first.from && from < first.from + LONGEST - 30);
    const different = new Set(near.map(({ stem }) => stem)).size;
    if (!best || different > best.different) best = { first, different };
  }
  if (!best) return [];
  const lead = text.slice(Math.max(0, best.first.from - 70), best.first.from);
  const sentence = Math.max(
    lead.lastIndexOf('\n') + 1,
    lead.lastIndexOf('. ') + 2,
    lead.lastIndexOf('? ') + 2,
  );
  const isSentence = sentence > 1 || lead.length === best.first.from;
  const start =
    best.first.from - lead.length + (isSentence ? (sentence > 1 ? sentence : 0) : lead.indexOf(' ') + 1);
  const space = text.indexOf(' ', start + LONGEST);
  const end = space === -1 ? text.length : space;
  const pieces = cut(text, start, end, found);
  return [
    ...(isSentence ? [] : [{ text: '… ', isMarked: false }]),
    ...pieces,
    ...(end < text.length ? [{ text: ' …', isMarked: false }] : []),
  ];
};
