import { isMap, isSeq, type Scalar } from 'yaml';
import { lineStart, newlineOf } from '../texts/text-lines.ts';
import { spellBlock, spellText } from './spelling.ts';
import { endOf, nodeAt, type Span } from './yaml-nodes.ts';
import type { YamlPath } from '../problems.ts';

/** A text of a file of YAML as it is written there. */
export interface WrittenScalar extends Span {
  /** How it is quoted; null: nobody knows. */
  type: Scalar.Type | null;
  /** Of lines below it; null: it stands in a list or a map on one line. */
  indent: number | null;
}

export const columnOf = (text: string, at: number): number => at - lineStart(text, at);

export const isFlow = (node: unknown): boolean => (isMap(node) || isSeq(node)) && node.flow === true;

/** Whether a value, or one of those around it, stands on one line. */
export const isInFlow = (top: unknown, at: YamlPath): boolean =>
  at.some((_, depth) => isFlow(nodeAt(top, at.slice(0, depth))));

/** Where a text stands, and how it is written. */
export function scalarIn(text: string, node: Scalar, isOnOneLine: boolean): WrittenScalar {
  const start = node.range?.[0] ?? 0;
  const indent = isOnOneLine ? null : indentOf(text, start) + 2;
  return { start, end: endOf(node, text), type: node.type ?? null, indent };
}

/** Other words as they are to be written in the place of a text: quoted as it is, as far in. */
export function respelt(text: string, { start, end, type, indent }: WrittenScalar, words: string): string {
  const newline = newlineOf(text);
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') {
    const [header = '', ...lines] = text.slice(start, end).split(/\r?\n/);
    const first = lines.find((line) => line.trim() !== '') ?? '';
    const deep = first.length - first.trimStart().length;
    const written = spellBlock(words, header, { indent: Math.max(deep, 1), newline });
    if (written !== null) return written;
  }
  return spellText(words, { indent, newline }, type);
}

/** How far in the field stands whose value begins here: behind the dash of an item, too. */
function indentOf(text: string, at: number): number {
  const before = text.slice(lineStart(text, at), at);
  const [lead = ''] = /^[ ]*(?:-[ ]+)*/.exec(before) ?? [];
  return Math.min(lead.length, columnOf(text, at));
}
