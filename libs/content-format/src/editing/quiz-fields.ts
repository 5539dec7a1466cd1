import {
  countedAttempts,
  type CountedAttempt,
  reviewMoments,
  reviewParts,
  type ReviewPart,
  type ReviewPolicy,
} from '@campus/quiz-grading';
import { parseDocument } from 'yaml';
import type { YamlEdit } from './edit-yaml.ts';
import { type Fields, fieldsIn, isFields, itemsIn } from './plain-values.ts';
import { textsOf, type WrittenTexts } from './question-fields.ts';

/** Some questions of a pool, as a quiz asks for them. */
export interface WrittenDraw {
  pool: string;
  count: number | null;
  tags: readonly string[];
}

/** A quiz as it is written; what it does not say is what it means without it. */
export interface QuizFields {
  key: string;
  title: WrittenTexts;
  intro: WrittenTexts;
  minutes: number | null;
  isGraded: boolean;
  /** In per cent; null: not said. */
  pass: number | null;
  /** Null: as many as one likes. */
  mostAttempts: number | null;
  /** Minutes. */
  cooldown: number;
  counts: CountedAttempt;
  /** Minutes; null: none. */
  timeLimit: number | null;
  shuffle: { questions: boolean; options: boolean };
  draws: readonly WrittenDraw[];
  review: { when: ReviewPolicy['when']; show: readonly ReviewPart[] };
  /** The file says itself what is shown, and when. */
  hasReview: boolean;
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const drawOf = ({ pool, count, tags }: Fields): WrittenDraw => ({
  pool: wordOf(pool),
  count: numberOf(count),
  tags: itemsIn(tags).map(wordOf).filter(Boolean),
});

/** The fields of a quiz from its file; null: it is none, or its YAML is broken. */
export function quizFieldsOf(text: string): QuizFields | null {
  const document = parseDocument(text, { logLevel: 'silent' });
  const quiz: unknown = document.errors.length > 0 ? null : document.toJS();
  if (!isFields(quiz) || quiz['kind'] !== 'quiz') return null;
  const attempts = fieldsIn(quiz['attempts']);
  const shuffle = fieldsIn(quiz['shuffle']);
  const review = fieldsIn(quiz['review']);
  const shown = itemsIn(review['show']);
  return {
    key: wordOf(quiz['key']),
    title: textsOf(quiz['title']),
    intro: textsOf(quiz['intro']),
    minutes: numberOf(quiz['minutes']),
    isGraded: quiz['graded'] === true,
    pass: numberOf(quiz['pass']),
    mostAttempts: numberOf(attempts['max']),
    cooldown: numberOf(attempts['cooldown']) ?? 0,
    counts: countedAttempts.find((each) => each === attempts['counts']) ?? 'best',
    timeLimit: numberOf(quiz['time-limit']),
    shuffle: { questions: shuffle['questions'] !== false, options: shuffle['options'] !== false },
    draws: itemsIn(quiz['draw']).map(fieldsIn).map(drawOf),
    review: {
      when: reviewMoments.find((each) => each === review['when']) ?? 'finished',
      show: isFields(quiz['review']) ? reviewParts.filter((each) => shown.includes(each)) : reviewParts,
    },
    hasReview: isFields(quiz['review']),
  };
}

/** A number that may be missing goes with its last digit. */
export const putNumber = (at: readonly string[], value: number | null): YamlEdit =>
  value === null ? { drop: [...at] } : { put: value, at: [...at] };

/** A graded quiz has a mark that is passed; another has none. */
export const putGraded = ({ pass }: QuizFields, isGraded: boolean): YamlEdit[] => [
  { put: isGraded, at: ['graded'] },
  isGraded ? { put: pass ?? 70, at: ['pass'] } : { drop: ['pass'] },
];

/** What is shown, and when: written whole, as the format asks for both. */
export const putReview = ({ review }: QuizFields, change: Partial<QuizFields['review']>): YamlEdit[] => {
  const { when, show } = { ...review, ...change };
  return [{ put: { when, show: [...show] }, at: ['review'] }];
};

/** A draw from a pool, to be made more particular. */
export const addDraw = ({ draws }: QuizFields, pool: string): YamlEdit => ({
  insert: { pool, count: 1 },
  at: ['draw', draws.length],
});

/** Tags that questions of a draw must have; none goes with its last. */
export const putTags = (at: number, tags: readonly string[]): YamlEdit =>
  tags.length === 0 ? { drop: ['draw', at, 'tags'] } : { put: [...tags], at: ['draw', at, 'tags'] };
