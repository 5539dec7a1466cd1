import type { ClozeKey } from '@campus/quiz-grading';
import type { PhrasingContent } from 'mdast';
import type { Locale, Localised, QuestionBody } from '../bundle.ts';
import type { QuestionCourse } from '../course-context.ts';
import { plainText } from '../markdown/parse-markdown.ts';
import { readMarkdown, renderNodes } from '../markdown/render.ts';
import type { RenderContext } from '../markdown/render-context.ts';
import {
  type Answer,
  acceptedAnswers,
  everyLocale,
  type KeyedText,
  numericAnswer,
  readKeyed,
  shown,
} from './question-answers.ts';
import type { QuestionPlace } from './question.ts';
import { compareNumbers, contextOf, localisedValues } from '../texts/texts.ts';
import type { YamlFields, YamlValue } from '../yaml-value.ts';

type ClozePart = QuestionBody['cloze'][number];

interface Blank {
  key: ClozeKey;
  /** A blank with options is a choice; the others are typed. */
  options: KeyedText[] | null;
}

export function readCloze(fields: YamlFields, at: QuestionPlace): Answer {
  const list = fields.at('blanks');
  const blanks = new Map<string, Blank>();
  for (const value of fields.has('blanks') ? list.list() : []) {
    const each = value.fields(['key'], ['options', 'accepted', 'answer', 'tolerance']);
    const key = each.at('key').key();
    if (blanks.has(key)) value.fault('key-duplicate', `the blank "${key}" is given twice`);
    blanks.set(key, readBlank(value, key, each, at));
  }
  const texts = fields.has('text')
    ? new Map(localisedValues(fields.at('text'), at.course))
    : new Map<Locale, YamlValue>();
  compareNumbers([...texts], at.course);
  const cloze: Localised<ClozePart[]> = everyLocale(at.course, (locale) => {
    const text = texts.get(locale);
    return text ? cutText(text, locale, blanks, at.course) : [];
  });
  return {
    key: { type: 'cloze', blanks: Object.fromEntries([...blanks].map(([name, blank]) => [name, blank.key])) },
    body: everyLocale(at.course, (locale) => ({ cloze: cloze[locale] ?? [] })),
    feedback: {},
  };
}

function readBlank(value: YamlValue, name: string, fields: YamlFields, at: QuestionPlace): Blank {
  const given = ['options', 'accepted', 'answer'].filter((field) => fields.has(field));
  if (given.length !== 1) {
    value.fault(
      'question',
      `the blank "${name}" needs one of "options", "accepted" or "answer"`,
      'blank-kind',
    );
  }
  if (fields.has('options')) return choiceBlank(fields.at('options'), name, at);
  if (fields.has('answer')) return { key: { kind: 'numeric', ...numericAnswer(fields) }, options: null };
  return { key: { kind: 'text', accepted: acceptedAnswers(fields, at.course) }, options: null };
}

function choiceBlank(list: YamlValue, name: string, { uuid, course }: QuestionPlace): Blank {
  const place = { uuid: `${uuid}/${name}`, course };
  const { texts, fields } = readKeyed(list.list(), { required: ['text'], optional: ['correct'] }, place);
  const right = texts.filter((_, index) =>
    fields[index]?.optional('correct', false, (value) => value.boolean()),
  );
  if (texts.length < 2 || right.length !== 1) {
    list.fault(
      'question',
      `the blank "${name}" needs at least two options, exactly one of them correct`,
      'blank-options',
    );
  }
  return { key: { kind: 'choice', correct: right[0]?.key ?? '' }, options: texts };
}

/** The text cut at its blanks `[[1]]`, which must be in running text, not in bold type or in a link. */
function cutText(
  value: YamlValue,
  locale: Locale,
  blanks: ReadonlyMap<string, Blank>,
  course: QuestionCourse,
): ClozePart[] {
  const context = contextOf(value, locale, 'inline', course);
  const [paragraph] = readMarkdown(value.string(), context).children;
  const nodes = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const parts = nodes.flatMap((node) => cutNode(node));
  const found = parts.flatMap((part) => (typeof part === 'string' ? [part] : []));
  for (const key of blanks.keys()) {
    const times = found.filter((each) => each === key).length;
    if (times !== 1)
      value.fault(
        'question',
        `the blank [[${key}]] must stand exactly once in the text (${locale})`,
        'blank-place',
      );
  }
  for (const key of found) {
    if (!blanks.has(key))
      value.fault('question', `the text has a blank [[${key}]] that "blanks" does not give`, 'blank-unknown');
  }
  if (nodes.some((node) => node.type !== 'text' && plainText(node).includes('[['))) {
    value.fault('question', 'a blank cannot stand inside bold or italic type', 'blank-marked');
  }
  return joinParts(parts, locale, blanks, context);
}

/** A string is the key of a blank. */
function cutNode(node: PhrasingContent): (PhrasingContent | string)[] {
  if (node.type !== 'text') return [node];
  return node.value
    .split(/\[\[([^\]]+)\]\]/)
    .map((piece, index) => (index % 2 === 1 ? piece : ({ type: 'text', value: piece } as const)));
}

function joinParts(
  parts: readonly (PhrasingContent | string)[],
  locale: Locale,
  blanks: ReadonlyMap<string, Blank>,
  context: RenderContext,
): ClozePart[] {
  const cloze: ClozePart[] = [];
  let run: PhrasingContent[] = [];
  const flush = (): void => {
    const html = run.length > 0 ? renderRun(run, context) : '';
    if (html !== '') cloze.push(html);
    run = [];
  };
  for (const part of parts) {
    if (typeof part !== 'string') run.push(part);
    else {
      flush();
      const blank = blanks.get(part);
      const options = blank?.options ? shown(blank.options, locale) : null;
      cloze.push({ blank: part, options, numeric: blank?.key.kind === 'numeric' });
    }
  }
  flush();
  return cloze;
}

/** Many spaces are one, as in HTML; those at which no line breaks stay, as before the signs of French. */
const inOne = (spaces: string): string => spaces.replaceAll(/[ \t\r\n]+/g, ' ');

/** Spaces next to a blank belong to the sentence; rendered as a paragraph they would be lost. */
function renderRun(run: PhrasingContent[], context: RenderContext): string {
  const text = run.map((node) => plainText(node)).join('');
  const [before = ''] = /^\s*/.exec(text) ?? [];
  const [after = ''] = /\s*$/.exec(text) ?? [];
  const inner = renderNodes([{ type: 'paragraph', children: run }], context).trim();
  return inner === '' ? inOne(before) : `${inOne(before)}${inner}${inOne(after)}`;
}
