import { letterKey } from '@campus/quiz-grading';
import { parseDocument, isMap, isScalar, isSeq, stringify, type Document } from 'yaml';
import type { Answer, Pair, PoolQuestion, ReadItem, Texts } from './question.ts';
import { bareWords } from './texts/markdown.ts';

/** A question with what its author adds. */
export interface NewQuestion {
  uuid: string;
  question: PoolQuestion;
}

/** Reads a file of a pool; null: it is none, or its YAML is broken. */
function documentOf(text: string): Document | null {
  const document = parseDocument(text);
  return document.errors.length === 0 && isMap(document.contents) ? document : null;
}

type Values = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const stringsOf = (value: unknown): string[] => listOf(value).filter((each) => typeof each === 'string');

function valuesOf(text: string): unknown[] | null {
  try {
    const document = documentOf(text);
    return document && listOf(fieldsOf(document.toJS({ maxAliasCount: 0 }))['questions']);
  } catch {
    return null;
  }
}

/** The questions of a pool; null in their place: what no other system has. Null: no pool can be read. */
export const questionsOf = (text: string): (PoolQuestion | null)[] | null =>
  valuesOf(text)?.map((value) => questionOf(fieldsOf(value))) ?? null;

function textsOf(value: unknown): Texts {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).filter((each): each is [string, string] => typeof each[1] === 'string'),
  );
}
const maybe = (value: unknown): Texts | null => (value === undefined ? null : textsOf(value));
const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

function questionOf(fields: Values): PoolQuestion | null {
  const answer = answerOf(fields);
  return (
    answer && {
      uuid: typeof fields['uuid'] === 'string' ? fields['uuid'] : null,
      prompt: textsOf(fields['prompt']),
      rationale: maybe(fields['rationale']),
      points: numberOf(fields['points'], 1),
      tags: stringsOf(fields['tags']),
      outcome: typeof fields['outcome'] === 'string' ? fields['outcome'] : null,
      guidelines: stringsOf(fields['guidelines']),
      difficulty: typeof fields['difficulty'] === 'number' ? fields['difficulty'] : null,
      optionsFixed: fields['optionsFixed'] === true,
      answer,
    }
  );
}

function answerOf(fields: Values): Answer | null {
  const { type } = fields;
  const each = (name: string): Values[] => listOf(fields[name]).map(fieldsOf);
  switch (type) {
    case 'single':
    case 'multiple':
      return {
        type,
        options: each('options').map(({ text, correct, feedback }) => ({
          text: textsOf(text),
          correct: correct === true,
          feedback: maybe(feedback),
        })),
      };
    case 'true-false': {
      const said = fieldsOf(fields['feedback']);
      const feedback = { true: maybe(said['true']), false: maybe(said['false']) };
      return { type, answer: fields['answer'] === true, feedback };
    }
    case 'match': {
      const pairs = each('pairs').map(({ left, right, feedback }): Pair => {
        return { left: textsOf(left), right: textsOf(right), feedback: maybe(feedback) };
      });
      return { type, pairs, distractors: each('distractors').map(({ text }) => textsOf(text)) };
    }
    case 'order':
      return { type, items: each('items').map(({ text }) => textsOf(text)) };
    case 'short-text': {
      const accepted = Object.entries(fieldsOf(fields['accepted']));
      return {
        type,
        accepted: Object.fromEntries(accepted.map(([locale, list]) => [locale, stringsOf(list)])),
      };
    }
    case 'numeric':
      return {
        type,
        answer: numberOf(fields['answer'], 0),
        tolerance: numberOf(fields['tolerance'], 0),
        unit: maybe(fields['unit']),
      };
    default:
      return null;
  }
}

/** As a pool writes it: keys in the order of the file, nothing that is empty. */
function written({ uuid, question }: NewQuestion): Values {
  const { answer } = question;
  const given: [string, unknown][] = [
    ['uuid', uuid],
    ['type', answer.type],
    ['outcome', question.outcome],
    ['guidelines', question.guidelines],
    ['difficulty', question.difficulty],
    ['points', question.points],
    ['tags', question.tags],
    ['optionsFixed', question.optionsFixed || null],
    ['prompt', question.prompt],
    ...Object.entries(writtenAnswer(answer)),
    ['rationale', question.rationale],
  ];
  return Object.fromEntries(
    given.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

function writtenAnswer(answer: Answer): Values {
  const told = (feedback: Texts | null) => (feedback ? { feedback } : {});
  switch (answer.type) {
    case 'single':
    case 'multiple':
      return {
        options: answer.options.map(({ text, correct, feedback }, at) => ({
          key: letterKey(at),
          correct,
          text,
          ...told(feedback),
        })),
      };
    case 'true-false': {
      const said = Object.entries(answer.feedback).filter(([, text]) => text !== null);
      return { answer: answer.answer, feedback: said.length ? Object.fromEntries(said) : null };
    }
    case 'match':
      return {
        pairs: answer.pairs.map(({ left, right, feedback }, at) => ({
          key: letterKey(at),
          left,
          right,
          ...told(feedback),
        })),
        distractors: answer.distractors.map((text, at) => ({ key: `x${at + 1}`, text })),
      };
    case 'order':
      return { items: answer.items.map((text, at) => ({ key: letterKey(at), text })) };
    case 'short-text':
      return { accepted: answer.accepted };
    case 'numeric':
      return { answer: answer.answer, tolerance: answer.tolerance, unit: answer.unit };
  }
}

/**
 * The file of a pool with more questions at its end. Every byte that was there stays. Null: the file is no pool whose
 * questions can be told apart without doubt.
 */
export function withQuestions(text: string, added: readonly NewQuestion[]): string | null {
  const before = valuesOf(text);
  const contents = documentOf(text)?.contents;
  const value = isMap(contents) ? contents.get('questions', true) : null;
  const range = value && (isSeq(value) || isScalar(value)) ? value.range : null;
  if (!before || !value || !range) return null;
  const isEmpty = isSeq(value) ? value.items.length === 0 : isScalar(value) && value.value === null;
  if (!isEmpty && (!isSeq(value) || value.flow === true)) return null;
  const [start, end] = range;
  const column = isEmpty ? 2 : start - (text.lastIndexOf('\n', start - 1) + 1);
  const [head, tail] = isEmpty
    ? [text.slice(0, start).trimEnd(), text.slice(end)]
    : [text.slice(0, end), text.slice(end)];
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = linesOf(added, column).join(newline);
  const next = `${head}${head.endsWith('\n') ? '' : newline}${lines}${newline}${tail.replace(/^\r?\n/, '')}`;
  const after = valuesOf(next);
  const isWhole =
    after?.length === before.length + added.length &&
    JSON.stringify(after.slice(0, before.length)) === JSON.stringify(before);
  return isWhole ? next : null;
}

function linesOf(added: readonly NewQuestion[], column: number): string[] {
  const options = { lineWidth: 0, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' } as const;
  const yaml = stringify(added.map(written), { ...options, aliasDuplicateObjects: false });
  const indent = ' '.repeat(column);
  return yaml
    .trimEnd()
    .split('\n')
    .map((line) => (line ? indent + line : line));
}

/** Refuses what the pool has already: by its uuid, or by its prompt in a language. */
export function withoutThere(items: readonly ReadItem[], pool: readonly (PoolQuestion | null)[]): ReadItem[] {
  const ids = new Set(pool.flatMap((question) => question?.uuid ?? []));
  const keys = (question: PoolQuestion): string[] =>
    Object.entries(question.prompt).map(
      ([locale, text]) => `${locale} ${question.answer.type} ${bareWords(text)}`,
    );
  const prompts = new Set(pool.flatMap((question) => (question ? keys(question) : [])));
  return items.map((item) => {
    const { question } = item;
    if (!question) return item;
    const isThere =
      (question.uuid !== null && ids.has(question.uuid)) || keys(question).some((key) => prompts.has(key));
    for (const key of keys(question)) prompts.add(key);
    return isThere ? { ...item, question: null, refusal: { code: 'ALREADY_THERE', what: '' } } : item;
  });
}
