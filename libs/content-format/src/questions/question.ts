import { questionTypes, type QuestionType } from '@campus/quiz-grading';
import type { BundleQuestion, Localised, QuestionBody } from '../bundle.ts';
import { readCloze } from './cloze.ts';
import type { QuestionCourse } from '../course-context.ts';
import {
  type Answer,
  readChoice,
  readMatch,
  readNumeric,
  readOrder,
  readShortText,
  readTrueFalse,
} from './question-answers.ts';
import { outcomeKey, sourceKey, vocabularyKeys } from '../tags.ts';
import { localised } from '../texts/texts.ts';
import type { YamlFields, YamlValue } from '../yaml-value.ts';

interface TypeReader {
  required: readonly string[];
  optional: readonly string[];
  read: (fields: YamlFields, question: QuestionPlace) => Answer;
}

/** What the reader of an answer needs of its question. */
export interface QuestionPlace {
  uuid: string;
  course: QuestionCourse;
}

const types: Readonly<Record<QuestionType, TypeReader>> = {
  single: { required: ['options'], optional: [], read: (fields, at) => readChoice(fields, 'single', at) },
  multiple: { required: ['options'], optional: [], read: (fields, at) => readChoice(fields, 'multiple', at) },
  'true-false': { required: ['answer'], optional: ['feedback'], read: readTrueFalse },
  match: { required: ['pairs'], optional: ['distractors'], read: readMatch },
  order: { required: ['items'], optional: [], read: readOrder },
  'short-text': { required: ['accepted'], optional: [], read: readShortText },
  numeric: { required: ['answer'], optional: ['tolerance', 'unit'], read: readNumeric },
  cloze: { required: ['text', 'blanks'], optional: [], read: readCloze },
};

const common = ['uuid', 'type', 'outcome', 'difficulty', 'prompt', 'rationale'];
const commonOptional = ['guidelines', 'points', 'tags', 'sources', 'optionsFixed', 'suspended'];

export function readQuestion(value: YamlValue, pool: string, course: QuestionCourse): BundleQuestion {
  const type = typeOf(value);
  const reader = types[type];
  const fields = value.fields([...common, ...reader.required], [...commonOptional, ...reader.optional]);
  const uuid = fields.at('uuid').uuid();
  course.identities.uuid(uuid, fields.at('uuid').place);
  const answer = reader.read(fields, { uuid, course });
  const prompt = localised(fields.at('prompt'), 'blocks', course);
  const optionsFixed = fields.optional('optionsFixed', false, (each) => each.boolean());
  const suspended = fields.optional('suspended', false, (each) => each.boolean());
  const body = Object.fromEntries(
    course.locales.map((locale) => [locale, bodyOf(answer, locale, prompt, optionsFixed)]),
  );
  return {
    uuid,
    pool,
    type,
    outcome: outcomeKey(fields.at('outcome'), course),
    guidelines: fields.optional('guidelines', [], (each) => vocabularyKeys(each, 'guidelines')),
    tags: fields.optional('tags', [], (each) => each.list().map((tag) => tag.key())),
    difficulty: difficultyOf(fields.at('difficulty')),
    points: fields.optional('points', 1, (each) => each.number({ min: 1, max: 100 })),
    body,
    answerKey: suspended ? { ...answer.key, suspended } : answer.key,
    feedback: Object.fromEntries(course.locales.map((locale) => [locale, answer.feedback[locale] ?? {}])),
    rationale: localised(fields.at('rationale'), 'blocks', course),
    sources: fields.optional('sources', [], (each) => sourcesOf(each, course)),
  };
}

function bodyOf(answer: Answer, locale: string, prompt: Localised, optionsFixed: boolean): QuestionBody {
  const own = answer.body[locale];
  return {
    prompt: prompt[locale] ?? '',
    options: own?.options ?? [],
    targets: own?.targets ?? [],
    cloze: own?.cloze ?? [],
    unit: own?.unit ?? null,
    optionsFixed,
  };
}

/** The type decides which fields are valid, so it is read first. */
function typeOf(value: YamlValue): QuestionType {
  const type = value.field('type');
  if (!type) return 'single';
  return type.oneOf(questionTypes);
}

function difficultyOf(value: YamlValue): 1 | 2 | 3 {
  const difficulty = value.number({ min: 1, max: 3, whole: true });
  return difficulty === 3 ? 3 : difficulty === 2 ? 2 : 1;
}

/** Keys of sources, as given below a question. */
export function sourcesOf(value: YamlValue, course: QuestionCourse): BundleQuestion['sources'] {
  return value.list().flatMap((each) => {
    const source = course.sources.get(sourceKey(each, course));
    if (!source) return [];
    // One label for every language: a source without a date shows none, because "n.d." differs between them.
    const parts = [source.publisher, source.title, ...(source.date ? [source.date.slice(0, 4)] : [])];
    return [{ label: parts.join(', '), url: source.url }];
  });
}
