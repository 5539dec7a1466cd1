import { parseDocument } from 'yaml';
import { questionTypes, type QuestionType } from '@campus/quiz-grading';
import type { Locale } from '../bundle.ts';
import { editYamlBy, type YamlEdit } from './edit-yaml.ts';
import { type Fields, fieldsIn, isFields, itemsIn } from './plain-values.ts';

/** A text by language, as written; what is missing is not there. */
export type WrittenTexts = Readonly<Partial<Record<Locale, string>>>;

export interface WrittenOption {
  key: string;
  text: WrittenTexts;
  isRight: boolean;
  feedback: WrittenTexts;
}

export interface WrittenPair {
  key: string;
  left: WrittenTexts;
  right: WrittenTexts;
  feedback: WrittenTexts;
}

export interface WrittenItem {
  key: string;
  text: WrittenTexts;
}

/** How a blank is filled in. */
export type BlankKind = 'options' | 'accepted' | 'answer';

export interface WrittenBlank extends WrittenNumber {
  key: string;
  kind: BlankKind;
  options: readonly WrittenOption[];
  accepted: WrittenLists;
}

/** Accepted answers by language. */
export type WrittenLists = Readonly<Partial<Record<Locale, readonly string[]>>>;

export interface WrittenNumber {
  /** Null: none, or no number. */
  answer: number | null;
  tolerance: number | null;
}

/** A question as it is written, whatever its type; what its type has not, or nobody has written, is empty. */
export interface QuestionFields extends WrittenNumber {
  uuid: string;
  /** Null: it says none that there is. */
  type: QuestionType | null;
  outcome: string;
  guidelines: readonly string[];
  difficulty: number | null;
  points: number | null;
  tags: readonly string[];
  isFixed: boolean;
  isSuspended: boolean;
  prompt: WrittenTexts;
  rationale: WrittenTexts;
  sources: readonly string[];
  options: readonly WrittenOption[];
  /** Of `true-false`; null: not said. */
  isTrue: boolean | null;
  feedback: { true: WrittenTexts; false: WrittenTexts };
  pairs: readonly WrittenPair[];
  distractors: readonly WrittenItem[];
  items: readonly WrittenItem[];
  accepted: WrittenLists;
  unit: WrittenTexts;
  /** Of `cloze`, with its blanks as `[[1]]`. */
  text: WrittenTexts;
  blanks: readonly WrittenBlank[];
}

const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const wordsOf = (value: unknown): string[] => itemsIn(value).map(wordOf).filter(Boolean);

/** Without the line break that ends a block of text: nobody wrote it. */
export const textsOf = (value: unknown): WrittenTexts =>
  Object.fromEntries(
    Object.entries(fieldsIn(value)).map(([locale, text]) => [locale, wordOf(text).trimEnd()]),
  );

const listsOf = (value: unknown): WrittenLists =>
  Object.fromEntries(
    Object.entries(fieldsIn(value)).map(([locale, list]) => [locale, itemsIn(list).map(wordOf)]),
  );

const optionsOf = (value: unknown): WrittenOption[] =>
  itemsIn(value)
    .map(fieldsIn)
    .map(({ key, text, correct, feedback }) => ({
      key: wordOf(key),
      text: textsOf(text),
      isRight: correct === true,
      feedback: textsOf(feedback),
    }));

const itemsOf = (value: unknown): WrittenItem[] =>
  itemsIn(value)
    .map(fieldsIn)
    .map(({ key, text }) => ({ key: wordOf(key), text: textsOf(text) }));

const blankOf = ({ key, options, accepted, answer, tolerance }: Fields): WrittenBlank => ({
  key: wordOf(key),
  kind: options !== undefined ? 'options' : answer !== undefined ? 'answer' : 'accepted',
  options: optionsOf(options),
  accepted: listsOf(accepted),
  answer: numberOf(answer),
  tolerance: numberOf(tolerance),
});

/** The fields of a question of a pool, from its lines; null: they are no question. */
export function fieldsOf(question: string): QuestionFields | null {
  const document = parseDocument(question, { logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  const [first]: readonly unknown[] = itemsIn(document.toJS());
  if (!isFields(first)) return null;
  const feedback = fieldsIn(first['feedback']);
  return {
    uuid: wordOf(first['uuid']),
    type: questionTypes.find((type) => type === first['type']) ?? null,
    outcome: wordOf(first['outcome']),
    guidelines: wordsOf(first['guidelines']),
    difficulty: numberOf(first['difficulty']),
    points: numberOf(first['points']),
    tags: wordsOf(first['tags']),
    isFixed: first['optionsFixed'] === true,
    isSuspended: first['suspended'] === true,
    prompt: textsOf(first['prompt']),
    rationale: textsOf(first['rationale']),
    sources: wordsOf(first['sources']),
    options: optionsOf(first['options']),
    isTrue: typeof first['answer'] === 'boolean' ? first['answer'] : null,
    feedback: { true: textsOf(feedback['true']), false: textsOf(feedback['false']) },
    pairs: itemsIn(first['pairs'])
      .map(fieldsIn)
      .map(({ key, left, right, feedback: said }) => ({
        key: wordOf(key),
        left: textsOf(left),
        right: textsOf(right),
        feedback: textsOf(said),
      })),
    distractors: itemsOf(first['distractors']),
    items: itemsOf(first['items']),
    accepted: listsOf(first['accepted']),
    answer: numberOf(first['answer']),
    tolerance: numberOf(first['tolerance']),
    unit: textsOf(first['unit']),
    text: textsOf(first['text']),
    blanks: itemsIn(first['blanks']).map(fieldsIn).map(blankOf),
  };
}

/** The lines of a question after changes, whose paths begin at the question; null: they cannot be made. */
export const editQuestion = (question: string, edits: readonly YamlEdit[]): string | null =>
  editYamlBy(question, edits.map(inQuestion));

function inQuestion(edit: YamlEdit): YamlEdit {
  if ('put' in edit) return { ...edit, at: [0, ...edit.at] };
  if ('insert' in edit) return { ...edit, at: [0, ...edit.at] };
  if ('move' in edit) return { ...edit, move: [0, ...edit.move] };
  return { drop: [0, ...edit.drop] };
}
