import type { AnswerKey } from '@campus/quiz-grading';
import type { Locale, Localised, QuestionBody } from '../bundle.ts';
import type { QuestionCourse } from '../course-context.ts';
import { shuffled } from './shuffled.ts';
import type { QuestionPlace } from './question.ts';
import { localised, localisedValues } from '../texts/texts.ts';
import type { YamlFields, YamlValue } from '../yaml-value.ts';

/** A question without its prompt: the key, and what each language shows. */
export interface Answer {
  key: AnswerKey;
  body: Localised<Partial<QuestionBody>>;
  /** Per language, by the keys of the answer. */
  feedback: Localised<Record<string, string>>;
}

/** A keyed text in every language. */
export interface KeyedText {
  key: string;
  text: Localised;
  feedback: Localised | null;
  value: YamlValue;
}

/** Reads a list of keyed texts; their keys come back opaque. */
export function readKeyed(
  values: readonly YamlValue[],
  { required, optional }: { required: readonly string[]; optional: readonly string[] },
  { uuid, course }: QuestionPlace,
): { texts: KeyedText[]; fields: YamlFields[] } {
  const authored = new Set<string>();
  const fields = values.map((value) => value.fields(['key', ...required], optional));
  const texts = fields.map((each, index): KeyedText => {
    const key = each.at('key').key();
    if (authored.has(key))
      each.at('key').fault('key-duplicate', `the key "${key}" is used twice in this question`);
    authored.add(key);
    const name = required.find((field) => field === 'text' || field === 'left') ?? 'text';
    return {
      key: course.keyOf(uuid, key),
      text: localised(each.at(name), 'choice', course),
      feedback: each.optional<Localised | null>('feedback', null, (value) =>
        localised(value, 'inline', course),
      ),
      value: values[index] ?? each.at('key'),
    };
  });
  refuseTwins(texts, course);
  return { texts, fields };
}

/** Two answers with the same words cannot be distinguished. */
function refuseTwins(texts: readonly KeyedText[], course: QuestionCourse): void {
  for (const locale of course.locales) {
    const seen = new Set<string>();
    for (const { text, value } of texts) {
      const words = bareWords(text[locale] ?? '');
      if (words === '') continue;
      if (seen.has(words)) value.fault('question', `two answers read the same in ${locale}`, 'alike');
      seen.add(words);
    }
  }
}

/** Letters and digits only: a full stop or a capital makes no other answer. Signs count where nothing else is. */
function bareWords(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, '')
    .toLowerCase()
    .trim();
  return text.replace(/[^\p{L}\p{N}<>=+-]+/gu, ' ').trim() || text;
}

export const shown = (texts: readonly KeyedText[], locale: Locale): { key: string; text: string }[] =>
  texts.map(({ key, text }) => ({ key, text: text[locale] ?? '' }));

export function everyLocale<T>(course: QuestionCourse, make: (locale: Locale) => T): Localised<T> {
  return Object.fromEntries(course.locales.map((locale) => [locale, make(locale)]));
}

function feedbackOf(texts: readonly KeyedText[], course: QuestionCourse): Answer['feedback'] {
  return everyLocale(course, (locale) =>
    Object.fromEntries(
      texts.flatMap(({ key, feedback }) => (feedback?.[locale] ? [[key, feedback[locale]]] : [])),
    ),
  );
}

export function readChoice(fields: YamlFields, type: 'single' | 'multiple', at: QuestionPlace): Answer {
  const list = fields.at('options');
  const values = fields.has('options') ? list.list() : [];
  const { texts, fields: each } = readKeyed(
    values,
    { required: ['text'], optional: ['correct', 'feedback'] },
    at,
  );
  const right = texts.filter((_, index) =>
    each[index]?.optional('correct', false, (value) => value.boolean()),
  );
  const wrong = texts.filter((text) => !right.includes(text));
  if (texts.length < 2) list.fault('question', 'a question needs at least two options', 'few-options');
  if (right.length === 0) list.fault('question', 'no option is marked "correct: true"', 'no-right');
  if (type === 'single' && right.length > 1) {
    list.fault(
      'question',
      `"single" has exactly one correct option, here are ${right.length}; use "multiple"`,
      'several-right',
    );
  }
  if (type === 'multiple' && wrong.length === 0)
    list.fault('question', 'every option is correct: one must be wrong', 'all-right');
  const keys = (of: readonly KeyedText[]): string[] => of.map(({ key }) => key);
  return {
    key:
      type === 'single'
        ? { type, correct: right[0]?.key ?? '' }
        : { type, correct: keys(right), wrong: keys(wrong) },
    body: everyLocale(at.course, (locale) => ({ options: shown(texts, locale) })),
    feedback: feedbackOf(texts, at.course),
  };
}

export function readTrueFalse(fields: YamlFields, { course }: QuestionPlace): Answer {
  const texts = fields.nullable('feedback', (value) => {
    const both = value.fields([], ['true', 'false']);
    const text = (name: string): Localised | null =>
      both.optional<Localised | null>(name, null, (each) => localised(each, 'inline', course));
    return { true: text('true'), false: text('false') };
  });
  const feedback = everyLocale(course, (locale) => {
    const said = { true: texts?.true?.[locale], false: texts?.false?.[locale] };
    return Object.fromEntries(Object.entries(said).flatMap(([key, text]) => (text ? [[key, text]] : [])));
  });
  return { key: { type: 'true-false', correct: fields.at('answer').boolean() }, body: {}, feedback };
}

export function readOrder(fields: YamlFields, at: QuestionPlace): Answer {
  const list = fields.at('items');
  const values = fields.has('items') ? list.list() : [];
  const { texts } = readKeyed(values, { required: ['text'], optional: [] }, at);
  if (texts.length < 3) list.fault('question', 'an order needs at least three items', 'few-items');
  const listed = shuffled(texts);
  return {
    key: { type: 'order', order: texts.map(({ key }) => key) },
    body: everyLocale(at.course, (locale) => ({ options: shown(listed, locale) })),
    feedback: {},
  };
}

export function readMatch(fields: YamlFields, at: QuestionPlace): Answer {
  const list = fields.at('pairs');
  const values = fields.has('pairs') ? list.list() : [];
  const { texts: lefts, fields: each } = readKeyed(
    values,
    { required: ['left', 'right'], optional: ['feedback'] },
    at,
  );
  if (lefts.length < 2) list.fault('question', 'a match needs at least two pairs', 'few-pairs');
  const targets: KeyedText[] = [];
  const pairs: Record<string, string[]> = {};
  lefts.forEach((left, index) => {
    const right = each[index]?.at('right');
    if (!right) return;
    const text = localised(right, 'choice', at.course);
    const target = takeTarget(
      targets,
      { key: at.course.keyOf(at.uuid, `${left.key}/right`), text, value: right },
      at,
    );
    pairs[left.key] = [target];
  });
  for (const value of fields.optional('distractors', [], (given) => given.list())) {
    const distractor = value.fields(['key', 'text']);
    const text = localised(distractor.at('text'), 'choice', at.course);
    const key = at.course.keyOf(at.uuid, `${distractor.at('key').key()}/distractor`);
    if (takeTarget(targets, { key, text, value }, at) !== key) {
      value.fault(
        'question',
        'this distractor reads the same as a right answer or another distractor',
        'distractor-alike',
      );
    }
  }
  if (targets.length < 2)
    list.fault('question', 'a match needs at least two different right sides', 'few-targets');
  const listed = shuffled(targets);
  return {
    key: { type: 'match', pairs },
    body: everyLocale(at.course, (locale) => ({
      options: shown(lefts, locale),
      targets: shown(listed, locale),
    })),
    feedback: feedbackOf(lefts, at.course),
  };
}

/** Right sides with the same words are one target, which may then serve several left sides. */
function takeTarget(targets: KeyedText[], target: Omit<KeyedText, 'feedback'>, at: QuestionPlace): string {
  const { locales } = at.course;
  const twin = targets.find(({ text }) =>
    locales.some((locale) => text[locale] && text[locale] === target.text[locale]),
  );
  if (!twin) {
    targets.push({ ...target, feedback: null });
    return target.key;
  }
  if (!locales.every((locale) => twin.text[locale] === target.text[locale])) {
    target.value.fault(
      'question',
      'this right side reads like another one in one language but not in all',
      'target-alike',
    );
  }
  return twin.key;
}

export function readShortText(fields: YamlFields, { course }: QuestionPlace): Answer {
  return { key: { type: 'short-text', accepted: acceptedAnswers(fields, course) }, body: {}, feedback: {} };
}

/** The accepted answers of every language together. */
export function acceptedAnswers(fields: YamlFields, course: QuestionCourse): string[] {
  if (!fields.has('accepted')) return [];
  const answers = localisedValues(fields.at('accepted'), course).flatMap(([locale, value]) => {
    const list = value.list().map((each) => each.string().trim());
    if (list.length === 0) value.fault('question', `no accepted answer in ${locale}`, 'no-accepted');
    return list;
  });
  return [...new Set(answers)];
}

export function readNumeric(fields: YamlFields, { course }: QuestionPlace): Answer {
  const unit = fields.nullable('unit', (value) => localised(value, 'plain', course));
  return {
    key: { type: 'numeric', ...numericAnswer(fields) },
    body: everyLocale(course, (locale) => ({ unit: unit?.[locale] ?? null })),
    feedback: {},
  };
}

export function numericAnswer(fields: YamlFields): { answer: number; tolerance: number } {
  return {
    answer: fields.at('answer').number(),
    tolerance: fields.optional('tolerance', 0, (value) => value.number({ min: 0 })),
  };
}
