import { isDeepStrictEqual } from 'node:util';
import { chosenKeys, grade, parseResponse, rightAnswer, shuffle, type Review } from '@campus/quiz-grading';
import { type QuestionBody } from '@campus/content-format';
import { type BankedQuestion } from './question-bank.ts';
import {
  KeyCorrections,
  type ClozePart,
  type QuestionReview,
  type QuizOption,
  type QuizQuestion,
} from '../quiz.type.ts';
import { type AnswerRow } from '../quizzes.statements.ts';

interface Showing {
  attemptId: string;
  locale: string;
  shuffleOptions: boolean;
  review: Review;
}

const asOption = ({ key, text }: { key: string; text: string }): QuizOption => ({ key, html: text });

/** The order of one question's options in one attempt: the same on every device and in every language. */
function inOrder<Item>(items: Item[], showing: Showing, question: BankedQuestion, part: string): Item[] {
  const isFixed = question.bodies[showing.locale]?.optionsFixed ?? false;
  const mixes = question.type === 'order' || question.type === 'match' || showing.shuffleOptions;
  return mixes && !isFixed ? shuffle(items, `${showing.attemptId}/${question.id}/${part}`) : items;
}

function clozeParts(body: QuestionBody, showing: Showing, question: BankedQuestion): ClozePart[] {
  return body.cloze.map((part) =>
    typeof part === 'string'
      ? { html: part, blank: null, options: [], isNumeric: false }
      : {
          html: null,
          blank: part.blank,
          options: inOrder((part.options ?? []).map(asOption), showing, question, part.blank),
          isNumeric: part.numeric,
        },
  );
}

interface Marked {
  points: number;
  /** Null: its key was not corrected, or both keys give the same. */
  correction: QuestionReview['correction'];
}

/**
 * Points of an answer. If the key was corrected after the attempt began, also how they compare with those by
 * today's key.
 */
function markOf(was: BankedQuestion, today: BankedQuestion, answer: AnswerRow): Marked {
  const response = parseResponse(was.type, answer.response);
  const byKeyOf = (question: BankedQuestion) => grade(question.answer_key, response, question.points).points;
  const points = answer.points ?? byKeyOf(was);
  if (isDeepStrictEqual(was.answer_key, today.answer_key)) return { points, correction: null };
  const byToday = byKeyOf(today);
  if (points < byToday) return { points, correction: KeyCorrections.NOT_YET };
  if (points > byToday) return { points, correction: KeyCorrections.COUNTS_STILL };
  return { points, correction: byKeyOf(was) < points ? KeyCorrections.COUNTS_NOW : null };
}

/** `question`: with the key of today, which is the one that is shown. */
function reviewOfQuestion(
  question: BankedQuestion,
  { points, correction }: Marked,
  answer: AnswerRow,
  showing: Showing,
): QuestionReview | null {
  const { review, locale } = showing;
  if (!review.responses && !review.keys && !review.feedback && !review.rationale) return null;
  const response = parseResponse(question.type, answer.response);
  // The words beside an option not chosen would tell the key.
  const chosen = new Set(chosenKeys(response));
  const feedback = Object.entries(question.feedbacks[locale] ?? {}).filter(
    ([key]) => review.keys || chosen.has(key),
  );
  return {
    points,
    isCorrect: points >= question.points,
    correction,
    correct: review.keys ? rightAnswer(question.answer_key) : null,
    feedback: review.feedback ? feedback.map(([key, html]) => ({ key, html })) : [],
    rationaleHtml: review.rationale ? (question.rationales[locale] ?? null) : null,
    sources: review.rationale ? question.sources : [],
  };
}

/**
 * One question of an attempt in one language: no key in it unless the review policy is open. It reads as it did when the
 * attempt began; `today`: the same question as the enrolment studies it now, which may have a corrected key.
 */
export function questionFor(
  question: BankedQuestion,
  today: BankedQuestion,
  answer: AnswerRow,
  showing: Showing,
): QuizQuestion {
  const body = question.bodies[showing.locale];
  if (!body) throw new Error(`question ${question.id} has no text in ${showing.locale}`);
  return {
    id: question.id,
    position: answer.position,
    type: question.type,
    promptHtml: body.prompt,
    options: inOrder(body.options.map(asOption), showing, question, 'options'),
    targets: inOrder(body.targets.map(asOption), showing, question, 'targets'),
    cloze: clozeParts(body, showing, question),
    unit: body.unit,
    points: question.points,
    response: answer.response,
    isFlagged: answer.is_flagged,
    review: reviewOfQuestion(today, markOf(question, today, answer), answer, showing),
  };
}
