import { respelt } from '../editing/written-scalar.ts';
import { lineStart, newlineOf } from '../texts/text-lines.ts';
import { writtenAttribute } from './attribute-places.ts';
import type { CutText, TextBlock } from './cut-text.ts';
import { writtenScalar } from './front-words.ts';

/** New words of blocks, by their places. */
export type Edits = ReadonlyMap<number, string>;

/** A stretch of a text that becomes another, in the places of the text as it was cut. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** A text with new words in some blocks, and perhaps another stretch; every other byte is as it was. */
export function joinText({ text, blocks }: CutText, edits: Edits, splice: Splice | null = null): string {
  const splices = blocks.flatMap((block, index): Splice[] => {
    const words = edits.get(index);
    const isGone = splice !== null && block.start >= splice.start && block.end <= splice.end;
    if (words === undefined || words === block.text || isGone) return [];
    return [{ start: block.start, end: block.end, text: written(words, block, text) }];
  });
  if (splice) splices.push(splice);
  splices.sort((one, other) => one.start - other.start);
  let joined = '';
  let at = 0;
  for (const { start, end, text: words } of splices) {
    joined += text.slice(at, start) + words;
    at = end;
  }
  return joined + text.slice(at);
}

function written(words: string, block: TextBlock, text: string): string {
  if (block.yaml) {
    const { lead, written: place } = block.yaml;
    return lead + respelt(text, place, words.trim().replaceAll('\r\n', '\n'));
  }
  const was = text.slice(block.start, block.end);
  if (block.kind === 'front') return writtenScalar(words.trim(), was);
  if (block.attribute) return writtenAttribute(words.trim(), block.attribute);
  const lines = words.trim().split(/\r?\n/);
  const [newline, mark] = [newlineOf(text), text.slice(lineStart(text, block.start), block.start)];
  if (mark === '') return lines.join(newline);
  // Line ends inside a paragraph mean nothing, and further in each line would need the marks of the first.
  const mayBreak = block.kind === 'paragraph' || block.kind === 'item';
  const further = newline + mark.replace(/[^>\s]/g, ' ');
  return lines
    .map((line) => line.trimStart())
    .reduce((said, line) => (mayBreak && isBroken(said) ? said + further : `${said.trimEnd()} `) + line);
}

/** Two spaces or a backslash at the end of a line break it for readers, too. */
const isBroken = (line: string): boolean => line.endsWith('  ') || /(?<!\\)(?:\\\\)*\\$/.test(line);
