import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { newlineOf } from '../texts/text-lines.ts';
import { editYamlBy, type YamlEdit } from './edit-yaml.ts';
import { fieldsIn, isFields } from './plain-values.ts';
import { editQuestion } from './question-fields.ts';
import { type EditedValue, itemLines } from './spelling.ts';
import { hasAliases, itemSpans, keyStart, pairAt } from './yaml-nodes.ts';

/** The file of a pool, cut at its questions. Put together again it is the same, byte for byte. */
export interface PoolParts {
  /** Up to `questions:`. */
  head: string;
  /** What stands behind it where there is no question, as ` []`. */
  none: string;
  /** Between `questions:` and the first question. */
  lead: string;
  /** Each question as it stands, from the start of its line, with the comments right above it. */
  questions: readonly string[];
  /** Behind each question but the last: its line break, blank lines, comments that belong to no question. */
  gaps: readonly string[];
  tail: string;
}

/** Null: no pool, broken YAML, or questions in a way that cannot be told apart without doubt. */
export function partsOf(text: string): PoolParts | null {
  const document = parseDocument(text, { keepSourceTokens: true, logLevel: 'silent' });
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents) || hasAliases(contents)) return null;
  const pair = pairAt(contents, 'questions');
  if (!pair || !isScalar(pair.key) || contents.flow === true) return null;
  const colon = keyStart(pair) + 'questions'.length + 1;
  if (text.slice(colon - 1, colon) !== ':') return null;
  const list = pair.value;
  const isEmpty = isSeq(list)
    ? list.items.length === 0
    : isScalar(list)
      ? list.value === null
      : list === null;
  if (isEmpty) {
    const end = isSeq(list) && list.range ? list.range[1] : colon;
    const parts = { none: text.slice(colon, end), lead: newlineOf(text), questions: [], gaps: [] };
    return { ...parts, head: text.slice(0, colon), tail: text.slice(end) };
  }
  if (!isSeq(list) || list.flow === true) return null;
  const spans = itemSpans(list, text);
  const [first] = spans ?? [];
  if (!spans || !first) return null;
  const lead = text.slice(colon, first.start);
  return {
    head: text.slice(0, colon),
    none: ` []${lead.trimEnd()}`,
    lead,
    questions: spans.map(({ start, end }) => text.slice(start, end)),
    gaps: spans.slice(1).map(({ start }, at) => text.slice(spans[at]?.end, start)),
    tail: text.slice(spans.at(-1)?.end),
  };
}

/** The file again. */
export function textOfParts({ head, none, lead, questions, gaps, tail }: PoolParts): string {
  if (questions.length === 0) return head + none + tail;
  return head + lead + questions.map((question, at) => question + (gaps[at] ?? '')).join('') + tail;
}

export function withQuestion(parts: PoolParts, at: number, question: string): PoolParts {
  return { ...parts, questions: parts.questions.with(at, question) };
}

/** A question behind the first `at` ones. */
export function insertQuestion(parts: PoolParts, at: number, question: string): PoolParts {
  const { questions, gaps, lead } = parts;
  const newline = newlineOf(parts.head + lead);
  const blank = gaps.find((gap) => gap.trim() === '') ?? newline;
  return {
    ...parts,
    questions: questions.toSpliced(at, 0, question),
    gaps: questions.length === 0 ? [] : gaps.toSpliced(at, 0, blank),
  };
}

/** Without one; comments between questions stay. */
export function withoutQuestion(parts: PoolParts, at: number): PoolParts {
  const { questions, gaps, tail } = parts;
  const rest = questions.toSpliced(at, 1);
  const said = (gap: string) => gap.trim() !== '';
  const [above = '', below = ''] = [gaps[at - 1], gaps[at]];
  if (questions.length === 1) return { ...parts, questions: rest };
  if (at === 0)
    return {
      ...parts,
      questions: rest,
      gaps: gaps.slice(1),
      lead: parts.lead + (said(below) ? below.trimStart() : ''),
    };
  if (at === questions.length - 1)
    return {
      ...parts,
      questions: rest,
      gaps: gaps.slice(0, -1),
      tail: said(above) ? above.trimEnd() + tail : tail,
    };
  const kept = said(below) ? (said(above) ? above.trimEnd() + below : below) : above;
  return { ...parts, questions: rest, gaps: gaps.toSpliced(at - 1, 2, kept) };
}

export function movedQuestion(parts: PoolParts, from: number, to: number): PoolParts {
  const { questions } = parts;
  const [moved] = questions.slice(from, from + 1);
  if (moved === undefined || to < 0 || to >= questions.length) return parts;
  return { ...parts, questions: questions.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

/** A new question as lines of the file, as far in as the others. */
export function writtenQuestion({ head, lead, questions }: PoolParts, question: EditedValue): string {
  const column = /^(?:[ ]*#.*\r?\n)*([ ]*)-/.exec(questions[0] ?? '')?.[1]?.length ?? 2;
  return ' '.repeat(column) + itemLines(question, 'questions', column, newlineOf(head + lead));
}

/** A question a second time, under a uuid of its own; the comments above it are not repeated. */
export function copiedQuestion(question: string, uuid: string): string | null {
  const copy = question.replace(/^(?:[ ]*#.*\r?\n)+/, '');
  return editQuestion(copy, [{ put: uuid, at: ['uuid'] }]);
}

/** What a pool says of itself, before its questions. */
export interface PoolHead {
  key: string;
  /** Fewer questions are an error; null: it does not ask. */
  minimum: number | null;
  /** The pool this one is a parallel form of; empty: none. */
  parallel: string;
}

/** What stands before the questions, and the field that they are; null: nothing does. */
function aboveQuestions(head: string): [above: string, field: string] | null {
  const at = head.lastIndexOf('questions');
  return head.slice(0, at).trim() === '' ? null : [head.slice(0, at), head.slice(at)];
}

/** Null: it cannot be read. */
export function poolHeadOf({ head }: Pick<PoolParts, 'head'>): PoolHead | null {
  const [above] = aboveQuestions(head) ?? [''];
  const document = parseDocument(above, { logLevel: 'silent' });
  const said: unknown = document.errors.length > 0 ? null : document.toJS();
  if (!isFields(said)) return null;
  const { key, minimum, parallel } = fieldsIn(said);
  return {
    key: typeof key === 'string' || typeof key === 'number' ? String(key) : '',
    minimum: typeof minimum === 'number' ? minimum : null,
    parallel: typeof parallel === 'string' ? parallel : '',
  };
}

/** The pool with another head, its questions as they are; null: the change cannot be made. */
export function withHead(parts: PoolParts, edits: readonly YamlEdit[]): PoolParts | null {
  const cut = aboveQuestions(parts.head);
  if (!cut) return null;
  const [above, field] = cut;
  const next = editYamlBy(above, edits);
  return next === null ? null : { ...parts, head: next + field };
}
