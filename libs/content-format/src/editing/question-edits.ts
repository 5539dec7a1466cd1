import { letterKey, type QuestionType } from '@campus/quiz-grading';
import type { Locale } from '../bundle.ts';
import type { YamlPath } from '../problems.ts';
import type { YamlEdit } from './edit-yaml.ts';
import type { BlankKind, QuestionFields, WrittenOption, WrittenTexts } from './question-fields.ts';
import type { EditedValue } from './spelling.ts';

const nothing = (locales: readonly Locale[]): Record<Locale, string> =>
  Object.fromEntries(locales.map((locale) => [locale, '']));

/** The first of a row of keys that nothing has yet. */
function freeKey(taken: readonly { key: string }[], keyAt: (at: number) => string): string {
  const keys = new Set(taken.map(({ key }) => key));
  let at = 0;
  while (keys.has(keyAt(at))) at++;
  return keyAt(at);
}

const emptyOption = (key: string, correct: boolean, locales: readonly Locale[]) => ({
  key,
  correct,
  text: nothing(locales),
});

/** What a question of a type asks for, to be filled in. */
function emptyAnswer(type: QuestionType, locales: readonly Locale[]): Record<string, EditedValue> {
  const texts = nothing(locales);
  const lists = Object.fromEntries(locales.map((locale) => [locale, []]));
  const keyed = (count: number) => Array.from({ length: count }, (_, at) => letterKey(at));
  switch (type) {
    case 'single':
    case 'multiple':
      return { options: keyed(3).map((key, at) => emptyOption(key, at === 0, locales)) };
    case 'true-false':
      return { answer: true };
    case 'match':
      return { pairs: keyed(3).map((key) => ({ key, left: texts, right: texts })) };
    case 'order':
      return { items: keyed(3).map((key) => ({ key, text: texts })) };
    case 'short-text':
      return { accepted: lists };
    case 'numeric':
      return { answer: 0, tolerance: 0 };
    case 'cloze':
      return {
        text: Object.fromEntries(locales.map((locale) => [locale, '[[1]]'])),
        blanks: [{ key: '1', options: keyed(3).map((key, at) => emptyOption(key, at === 0, locales)) }],
      };
  }
}

/** A question to be filled in, its fields in the order of the file. */
export function newQuestion(
  type: QuestionType,
  uuid: string,
  locales: readonly Locale[],
  said: { outcome: string; difficulty: number },
): Record<string, EditedValue> {
  const { outcome, difficulty } = said;
  const texts = nothing(locales);
  return {
    uuid,
    type,
    outcome,
    difficulty,
    points: 1,
    prompt: texts,
    ...emptyAnswer(type, locales),
    rationale: texts,
  };
}

/** A text in one language. Where it may be missing, it goes with its last words. */
export function putText(
  at: YamlPath,
  locale: Locale,
  words: string,
  texts: WrittenTexts,
  { isOptional }: { isOptional: boolean },
): YamlEdit {
  const isLast = Object.entries(texts).every(([each, text]) => each === locale || !text?.trim());
  return isOptional && isLast && words.trim() === ''
    ? { drop: at }
    : { put: words.trim(), at: [...at, locale] };
}

/** A list that may be missing goes with its last item. */
export const putList = (name: string, values: readonly string[]): YamlEdit =>
  values.length === 0 ? { drop: [name] } : { put: [...values], at: [name] };

/** One option becomes the right one of its question. */
export function putRight(at: YamlPath, options: readonly WrittenOption[], right: number): YamlEdit[] {
  return options.flatMap(({ isRight }, place) =>
    isRight === (place === right) ? [] : [{ put: place === right, at: [...at, place, 'correct'] }],
  );
}

export const addOption = (
  at: YamlPath,
  options: readonly WrittenOption[],
  locales: readonly Locale[],
): YamlEdit => ({
  insert: emptyOption(freeKey(options, letterKey), false, locales),
  at: [...at, options.length],
});

export const addPair = ({ pairs }: QuestionFields, locales: readonly Locale[]): YamlEdit => ({
  insert: { key: freeKey(pairs, letterKey), left: nothing(locales), right: nothing(locales) },
  at: ['pairs', pairs.length],
});

export const addItem = ({ items }: QuestionFields, locales: readonly Locale[]): YamlEdit => ({
  insert: { key: freeKey(items, letterKey), text: nothing(locales) },
  at: ['items', items.length],
});

export const addDistractor = ({ distractors }: QuestionFields, locales: readonly Locale[]): YamlEdit => ({
  insert: { key: freeKey(distractors, (at) => `x${at + 1}`), text: nothing(locales) },
  at: ['distractors', distractors.length],
});

const contentOf = (kind: BlankKind, locales: readonly Locale[]): Record<string, EditedValue> => {
  if (kind === 'answer') return { answer: 0, tolerance: 0 };
  if (kind === 'accepted') return { accepted: Object.fromEntries(locales.map((locale) => [locale, []])) };
  return { options: ['a', 'b', 'c'].map((key, at) => emptyOption(key, at === 0, locales)) };
};

export const addBlank = (
  { blanks }: QuestionFields,
  kind: BlankKind,
  locales: readonly Locale[],
): YamlEdit => ({
  insert: { key: freeKey(blanks, (at) => String(at + 1)), ...contentOf(kind, locales) },
  at: ['blanks', blanks.length],
});

/** The text of each language ends with the new blank, to be put where it belongs. */
export const withBlank = ({ blanks, text }: QuestionFields, locales: readonly Locale[]): YamlEdit[] => {
  const key = freeKey(blanks, (at) => String(at + 1));
  return locales.map((locale) => ({ put: `${text[locale] ?? ''} [[${key}]]`.trim(), at: ['text', locale] }));
};

/** The texts without a blank. */
export const withoutBlank = ({ text }: QuestionFields, key: string): YamlEdit[] =>
  Object.entries(text).map(([locale, words]) => ({
    put: (words ?? '').replace(` [[${key}]]`, '').replace(`[[${key}]]`, ''),
    at: ['text', locale],
  }));

/** The last item of a list that may be missing takes the list along. */
export const dropItem = (at: YamlPath, place: number, count: number): YamlEdit => ({
  drop: count === 1 ? at : [...at, place],
});
