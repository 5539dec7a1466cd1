import { parseMarkdown } from '../markdown/parse-markdown.ts';
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
  const was = text.slice(block.start, block.end);
  if (block.kind === 'front') return writtenScalar(words.trim(), was);
  if (block.attribute) return writtenAttribute(words.trim(), block.attribute);
  const lines = words.trim().split(/\r?\n/);
  const isNested = block.start > 0 && text[block.start - 1] !== '\n';
  // Line ends inside a paragraph mean nothing, and further in, each line would need the marks of the first.
  if (isNested) return lines.map((line) => line.trim()).join(' ');
  return lines.join(text.includes('\r\n') ? '\r\n' : '\n');
}

/** Why words cannot stand in a block: there are none, or they would be something else there than words. */
export type BlockFault = 'EMPTY' | 'OTHER_FORM';

/** Null: the words can stand in a block of this kind. */
export function blockFault({ kind }: Pick<TextBlock, 'kind'>, words: string): BlockFault | null {
  const text = words.trim();
  if (text === '') return 'EMPTY';
  if (kind === 'front' || kind === 'attribute') return null;
  if (kind === 'cell' && /(?<!\\)\|/.test(text)) return 'OTHER_FORM';
  if (kind === 'label' && !isBalanced(text)) return 'OTHER_FORM';
  // What makes a list or a heading of a paragraph makes none inside a line.
  if (kind !== 'paragraph' && kind !== 'item') return text.includes('\n') ? 'OTHER_FORM' : null;
  const [only, ...more] = parseMarkdown(text).children;
  return only?.type === 'paragraph' && more.length === 0 ? null : 'OTHER_FORM';
}

/** Brackets of a label open and close inside it. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const letter of text.replace(/\\./g, '')) {
    if (letter === '[') depth++;
    if (letter === ']') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
