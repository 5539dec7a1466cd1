import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { YamlPath } from '../problems.ts';
import { lineEnd, lineStart, newlineOf } from '../texts/text-lines.ts';
import { fieldsIn, isFields } from './plain-values.ts';
import { type EditedValue, fieldLines, itemLines, onOneLine, spellKey } from './spelling.ts';
import { columnOf, isFlow, isInFlow, respelt, scalarIn } from './written-scalar.ts';
import {
  dashOf,
  endOf,
  hasAliases,
  hasComments,
  itemSpans,
  keyStart,
  nameOf,
  nodeAt,
  pairAt,
  pairEnd,
  type Span,
} from './yaml-nodes.ts';

/** One change to a YAML text. */
export type YamlEdit =
  /** A value takes the place of another, or becomes a field. Fields on the way to it are made. */
  | { put: EditedValue; at: YamlPath }
  /** A field or an item goes; a map that would be empty goes with its last field. */
  | { drop: YamlPath }
  /** The last step is the place in the list that the item takes. */
  | { insert: EditedValue; at: YamlPath }
  | { move: YamlPath; to: number };

/** In which order fields stand in new lines; what is not listed comes last. */
const order = (
  'key uuid kind title intro minutes graded pass attempts time-limit shuffle draw review pool count type outcome ' +
  'guidelines difficulty points tags optionsFixed suspended correct prompt text left right options ' +
  'pairs distractors items blanks accepted answer tolerance unit feedback true false rationale sources es en fr'
).split(' ');
const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);

const splice = (text: string, { start, end }: Span, next: string): string =>
  text.slice(0, start) + next + text.slice(end);

/** A text, and what is read in it. */
interface Read {
  text: string;
  contents: unknown;
  values: unknown;
}

/**
 * The text after one change, in which every byte stays that the change is not about. Null: it cannot be made without
 * touching more, or the text is no YAML.
 */
export const editYaml = (text: string, edit: YamlEdit): string | null => editYamlBy(text, [edit]);

/** Changes one after the other; all or none. */
export function editYamlBy(text: string, edits: readonly YamlEdit[]): string | null {
  if (edits.length === 0) return text;
  let now = parsed(text);
  for (const edit of edits) now = now && edited(now, edit);
  return now?.text ?? null;
}

function edited(before: Read, edit: YamlEdit): Read | null {
  const next = changed(before.text, before.contents, edit);
  if (next === null) return null;
  // Of a form most is written as it stood: reading is most of the work.
  const after = next === before.text ? before : parsed(next);
  // What is in the file is what was meant, and nothing else.
  return after && isMeant(before.values, after.values, edit) ? after : null;
}

function parsed(text: string): Read | null {
  const document = parseDocument(text, { keepSourceTokens: true, logLevel: 'silent' });
  if (document.errors.length > 0 || hasAliases(document.contents)) return null;
  return { text, contents: document.contents, values: document.toJS() };
}

function changed(text: string, top: unknown, edit: YamlEdit): string | null {
  if ('put' in edit) return put(text, top, edit.at, edit.put);
  if ('insert' in edit) return insert(text, top, edit.at, edit.insert);
  if ('move' in edit) return move(text, top, edit.move, edit.to);
  return drop(text, top, edit.drop);
}

function put(text: string, top: unknown, at: YamlPath, value: EditedValue): string | null {
  const node = nodeAt(top, at);
  const isEmpty = isScalar(node) && node.value === null;
  if (isNode(node) && !isEmpty) return replaced(text, top, at, value);
  const parent = at.slice(0, -1);
  const name = at.at(-1);
  if (typeof name !== 'string') return null;
  const map = nodeAt(top, parent);
  if (isMap(map) && isEmpty) return filled(text, map, name, value);
  if (isMap(map)) return withField(text, map, name, value);
  return put(text, top, parent, { [name]: value });
}

function replaced(text: string, top: unknown, at: YamlPath, value: EditedValue): string | null {
  const node = nodeAt(top, at);
  const name = at.findLast((step) => typeof step === 'string') ?? '';
  if (!isNode(node) || !node.range) return null;
  const span = { start: node.range[0], end: endOf(node, text) };
  const newline = newlineOf(text);
  const inFlow = isInFlow(top, at);
  if (typeof value === 'object') {
    if (isCollection(node) && node.items.some(hasComments)) return null;
    if (inFlow || (!isScalar(node) && isFlow(node))) return splice(text, span, onOneLine(value, name));
    const owner = nodeAt(top, at.slice(0, -1));
    const pair = isMap(owner) ? pairAt(owner, name) : null;
    if (!pair || node.commentBefore) return null;
    const start = keyStart(pair);
    return splice(text, { start, end: span.end }, fieldLines(name, value, columnOf(text, start), newline));
  }
  if (!isScalar(node)) return null;
  if (typeof value !== 'string' || typeof node.value !== 'string')
    return splice(text, span, onOneLine(value, typeof value === 'string' ? 'es' : name));
  const written = scalarIn(text, node, inFlow);
  return splice(text, span, respelt(text, written, value));
}

/** A field that says nothing gets its value. */
function filled(text: string, map: YAMLMap, name: string, value: EditedValue): string | null {
  const pair = pairAt(map, name);
  if (!pair) return null;
  const start = keyStart(pair);
  const written =
    map.flow === true
      ? `${spellKey(name)}: ${onOneLine(value, name)}`
      : fieldLines(name, value, columnOf(text, start), newlineOf(text));
  return splice(text, { start, end: pairEnd(pair, text) }, written);
}

/** A new field, behind the last of those that come before it. */
function withField(text: string, map: YAMLMap, name: string, value: EditedValue): string | null {
  const [first] = map.items;
  if (map.flow === true) {
    const written = `${spellKey(name)}: ${onOneLine(value, name)}`;
    if (!first)
      return map.range ? splice(text, { start: map.range[0], end: map.range[1] }, `{ ${written} }`) : null;
    const at = pairEnd(before(map, name) ?? first, text);
    return splice(text, { start: at, end: at }, `, ${written}`);
  }
  if (!first) return null;
  const column = columnOf(text, keyStart(first));
  const newline = newlineOf(text);
  const at = lineEnd(text, pairEnd(before(map, name) ?? first, text));
  const lines = fieldLines(name, value, column, newline);
  return splice(text, { start: at, end: at }, newline + ' '.repeat(column) + lines);
}

/** The last field of those that stand before one of this name; none: it would be the first. */
export const before = (map: YAMLMap, name: string): Pair | undefined =>
  map.items.findLast((pair) => rank(nameOf(pair)) <= rank(name));

function insert(text: string, top: unknown, at: YamlPath, value: EditedValue): string | null {
  const parent = at.slice(0, -1);
  const place = Number(at.at(-1));
  const list = nodeAt(top, parent);
  const name = parent.findLast((step) => typeof step === 'string') ?? '';
  if (!isSeq(list) || list.items.length === 0) return put(text, top, parent, [value]);
  const spans = itemSpans(list, text);
  const next = spans?.[place];
  const last = spans?.at(-1);
  if (!spans || !last) return null;
  if (list.flow === true) {
    const written = onOneLine(value, name);
    if (next) return splice(text, { start: next.start, end: next.start }, `${written}, `);
    return splice(text, { start: last.end, end: last.end }, `, ${written}`);
  }
  const newline = newlineOf(text);
  const column = columnOf(text, dashOf(list, 0) ?? 0);
  const lines = ' '.repeat(column) + itemLines(value, name, column, newline);
  if (next) return splice(text, { start: next.start, end: next.start }, lines + newline);
  return splice(text, { start: last.end, end: last.end }, newline + lines);
}

function move(text: string, top: unknown, at: YamlPath, to: number): string | null {
  const list = nodeAt(top, at.slice(0, -1));
  const spans = isSeq(list) ? itemSpans(list, text) : null;
  return spans && reordered(text, spans, Number(at.at(-1)), to);
}

/** Parts of a text in another order; what stands between them stays where it is. */
function reordered(text: string, spans: readonly Span[], from: number, to: number): string | null {
  const bodies = spans.map(({ start, end }) => text.slice(start, end));
  const [moved] = bodies.splice(from, 1);
  if (moved === undefined || to < 0 || to > bodies.length) return null;
  bodies.splice(to, 0, moved);
  const last = spans.at(-1)?.end ?? 0;
  const parts = spans.map(
    ({ end }, at) => (bodies[at] ?? '') + text.slice(end, spans[at + 1]?.start ?? last),
  );
  return text.slice(0, spans[0]?.start) + parts.join('') + text.slice(last);
}

function drop(text: string, top: unknown, at: YamlPath): string | null {
  const owner = nodeAt(top, at.slice(0, -1));
  if (isMap(owner)) return withoutField(text, top, at, owner);
  if (isSeq(owner)) return withoutItem(text, owner, Number(at.at(-1)));
  // Where nothing is, nothing has to go.
  return nodeAt(top, at) === undefined ? text : null;
}

function withoutField(text: string, top: unknown, at: YamlPath, map: YAMLMap): string | null {
  const place = map.items.findIndex((pair) => nameOf(pair) === at.at(-1));
  const pair = map.items[place];
  if (!pair) return text;
  if (map.items.length === 1) return at.length > 1 ? drop(text, top, at.slice(0, -1)) : null;
  const start = keyStart(pair);
  const end = pairEnd(pair, text);
  if (map.flow === true) {
    const spans = map.items.map((each) => ({ start: keyStart(each), end: pairEnd(each, text) }));
    return withoutSpan(text, spans, place);
  }
  const line = lineStart(text, start);
  const next = map.items[place + 1];
  if (text.slice(line, start).trim() === '') return splice(text, wholeLines(text, { start: line, end }), '');
  // On the line of a dash: the next field takes its place there.
  return next && !text.slice(end, keyStart(next)).includes('#')
    ? splice(text, { start, end: keyStart(next) }, '')
    : null;
}

function withoutItem(text: string, list: YAMLSeq, place: number): string | null {
  const spans = itemSpans(list, text);
  const span = spans?.[place];
  if (!spans || !span) return null;
  if (list.flow === true) return withoutSpan(text, spans, place);
  if (spans.length > 1) return splice(text, wholeLines(text, span), '');
  const dash = dashOf(list, 0) ?? span.start;
  return splice(text, { start: dash, end: span.end }, '[]');
}

/** With the line break behind it; that of the last line stays, if it has none. */
function wholeLines(text: string, { start, end }: Span): Span {
  const behind = lineEnd(text, end);
  if (behind < text.length) return { start, end: text.indexOf('\n', behind) + 1 };
  const above = text.slice(0, start).endsWith('\r\n') ? 2 : 1;
  return { start: Math.max(start - above, 0), end: behind };
}

/** One of several on a line goes, with its comma. A comment between them would go too: then nothing does. */
function withoutSpan(text: string, spans: readonly Span[], place: number): string | null {
  const [previous, span, next] = [spans[place - 1], spans[place], spans[place + 1]];
  if (!span) return null;
  const gone = previous
    ? { start: previous.end, end: span.end }
    : { start: span.start, end: next?.start ?? span.end };
  const between = previous ? text.slice(previous.end, span.start) : text.slice(span.end, gone.end);
  return between.includes('#') ? null : splice(text, gone, '');
}

function isMeant(before: unknown, after: unknown, edit: YamlEdit): boolean {
  return same(meant(before, edit), after);
}

/** The values after the change, made without any text. */
function meant(values: unknown, edit: YamlEdit): unknown {
  const copy: unknown = structuredClone(values);
  if ('put' in edit) return settled(copy, edit.at, edit.put);
  if ('insert' in edit) {
    const owner = edit.at.slice(0, -1);
    const list = valueAt(copy, owner);
    const place = Number(edit.at.at(-1));
    const items: unknown[] = Array.isArray(list) ? list : [];
    return settled(copy, owner, items.toSpliced(place, 0, edit.insert));
  }
  const at = 'move' in edit ? edit.move : edit.drop;
  const owner = at.slice(0, -1);
  const held = valueAt(copy, owner);
  if (Array.isArray(held)) {
    const items: unknown[] = held;
    const place = Number(at.at(-1));
    const rest = items.toSpliced(place, 1);
    return settled(copy, owner, 'move' in edit ? rest.toSpliced(edit.to, 0, items[place]) : rest);
  }
  if (!isFields(held)) return copy;
  const rest = Object.fromEntries(Object.entries(held).filter(([name]) => name !== String(at.at(-1))));
  if (Object.keys(rest).length === 0 && at.length > 1) return meant(copy, { drop: owner });
  return settled(copy, owner, rest);
}

function valueAt(values: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isFields(value) ? value[String(step)] : undefined;
  }, values);
}

function settled(values: unknown, [step, ...rest]: YamlPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(values)) return values.with(Number(step), settled(values[Number(step)], rest, value));
  const fields = fieldsIn(values);
  return { ...fields, [String(step)]: settled(fields[String(step)], rest, value) };
}

/** The order of fields means nothing, nor does the line break that ends a block of text. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.trimEnd() === b.trimEnd();
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => same(each, b[at]));
  if (!isFields(a) || !isFields(b)) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => same(a[name], b[name]));
}
