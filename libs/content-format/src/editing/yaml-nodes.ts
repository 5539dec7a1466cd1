import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { YamlPath } from '../problems.ts';
import { lineEnd, lineStart } from '../texts/text-lines.ts';

/** Where something stands in a text; `end` is behind its last character. */
export interface Span {
  start: number;
  end: number;
}

/** Whether a value refers to another place of its file: then nothing of it can be changed alone. */
export function hasAliases(node: unknown): boolean {
  if (isAlias(node)) return true;
  if (isPair(node)) return hasAliases(node.key) || hasAliases(node.value);
  if (isCollection(node)) return node.anchor !== undefined || node.items.some(hasAliases);
  return isScalar(node) && node.anchor !== undefined;
}

/** Whether a comment stands in a part of a value, or beside it. */
export function hasComments(node: unknown): boolean {
  if (isPair(node)) return hasComments(node.key) || hasComments(node.value);
  if (!isNode(node)) return false;
  return Boolean(node.comment ?? node.commentBefore) || (isCollection(node) && node.items.some(hasComments));
}

/** Behind the last character that says something: not behind blank lines, nor behind the comments below. */
export function endOf(node: Node, text: string): number {
  const [start, end] = node.range ?? [0, 0];
  const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true;
  if (isBlock) {
    const last: unknown = node.items.at(-1);
    if (isPair(last)) return pairEnd(last, text);
    if (isNode(last)) return Math.max(endOf(last, text), start);
    return end;
  }
  return start + text.slice(start, end).trimEnd().length;
}

const isNode = (value: unknown): value is Node => isScalar(value) || isCollection(value) || isAlias(value);

export function keyStart(pair: Pair): number {
  return isScalar(pair.key) && pair.key.range ? pair.key.range[0] : -1;
}

export function pairEnd({ key, value }: Pair, text: string): number {
  const behindKey = isScalar(key) && key.range ? key.range[1] + 1 : 0;
  // A field without a value ends at its colon.
  if (!isNode(value) || (isScalar(value) && value.source === '' && value.type === 'PLAIN')) return behindKey;
  return Math.max(endOf(value, text), behindKey);
}

export const nameOf = (pair: Pair): string =>
  isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : '';

export const pairAt = (map: YAMLMap, name: string): Pair | null =>
  map.items.find((pair) => nameOf(pair) === name) ?? null;

/** The value at a path; undefined: nothing is there. */
export function nodeAt(top: unknown, path: YamlPath): unknown {
  let node: unknown = top;
  for (const step of path) {
    if (isMap(node)) node = pairAt(node, String(step))?.value;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}

/** The items of a list as they stand: in a block whole lines, on one line from their first character to their last. */
export function itemSpans(list: YAMLSeq, text: string): Span[] | null {
  const spans = list.items.map((item, at): Span | null => {
    if (!isNode(item) || !item.range) return null;
    const end = endOf(item, text);
    if (list.flow === true) return { start: item.range[0], end };
    const dash = dashOf(list, at);
    if (dash === null) return null;
    const start = lineStart(text, dash);
    if (text.slice(start, dash).trim() !== '') return null;
    return { start: at === 0 ? start : withComments(text, start, dash - start), end: lineEnd(text, end) };
  });
  const known = spans.filter((span) => span !== null);
  return known.length === spans.length ? known : null;
}

/** Where the dash of an item stands. */
export function dashOf(list: YAMLSeq, at: number): number | null {
  const source = list.srcToken;
  if (source?.type !== 'block-seq') return null;
  return source.items[at]?.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? null;
}

/** Comments right above an item, as far in as its dash, are about it. */
function withComments(text: string, start: number, column: number): number {
  let from = start;
  while (from > 0) {
    const above = lineStart(text, from - 1);
    if (!text.slice(above, from).startsWith(`${' '.repeat(column)}#`)) break;
    from = above;
  }
  return from;
}
