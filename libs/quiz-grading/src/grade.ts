import type { AnswerKey, ClozeKey, Response } from './question.ts';
import { isWithin } from './numeric-answer.ts';
import { orderShare } from './order-share.ts';
import { isAcceptedText } from './text-answer.ts';

/** The outcome of one answer. */
export interface Grade {
  /** Points earned: `share` of the question's points, unrounded; only the per cent of an attempt is rounded. */
  points: number;
  /** Part of the points earned, 0 to 1. */
  share: number;
  /** True only when everything is right. */
  correct: boolean;
  /**
   * Per part, whether the learner dealt with it rightly. multiple: option key (chosen if right, left if wrong);
   * match: left key; order: item (may stay where it is); cloze: blank. Absent for questions of one part.
   */
  parts?: Record<string, boolean>;
}

type Marked = Omit<Grade, 'points'>;
type KeyOf<T extends AnswerKey['type']> = Extract<AnswerKey, { type: T }>;
type ResponseOf<T extends AnswerKey['type']> = Extract<Response, { type: T }>;

const allOrNothing = (correct: boolean): Marked => ({ share: correct ? 1 : 0, correct });

const perPart = (entries: [string, boolean][]): Marked => {
  const right = entries.filter(([, isRight]) => isRight).length;
  const share = entries.length === 0 ? 0 : right / entries.length;
  return { share, correct: share === 1, parts: Object.fromEntries(entries) };
};

/** A wrong choice cancels a right one, so that ticking everything earns nothing. */
const multiple = (key: KeyOf<'multiple'>, response: ResponseOf<'multiple'>): Marked => {
  const correct = new Set(key.correct);
  const chosen = new Set(response.choices);
  const right = [...chosen].filter((choice) => correct.has(choice)).length;
  const wrong = chosen.size - right;
  const share = correct.size === 0 ? 0 : Math.max(0, (right - wrong) / correct.size);
  const parts = Object.fromEntries([
    ...key.correct.map((option): [string, boolean] => [option, chosen.has(option)]),
    ...key.wrong.map((option): [string, boolean] => [option, !chosen.has(option)]),
  ]);
  return { share, correct: share === 1, parts };
};

const order = (key: KeyOf<'order'>, response: ResponseOf<'order'>): Marked => {
  const { share, inPlace } = orderShare(key.order, response.order);
  const correct =
    response.order.length === key.order.length && key.order.every((item, at) => item === response.order[at]);
  return { share, correct, parts: Object.fromEntries(key.order.map((item) => [item, inPlace.has(item)])) };
};

const ownValue = (record: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const isBlankRight = (key: ClozeKey, given: string | undefined): boolean => {
  if (given === undefined) return false;
  if (key.kind === 'choice') return given === key.correct;
  if (key.kind === 'text') return isAcceptedText(given, key.accepted);
  return isWithin(given, key.answer, key.tolerance);
};

const mark = (key: AnswerKey, response: Response | null): Marked => {
  if (key.suspended) return allOrNothing(true);
  if (!response) return allOrNothing(false);
  if (key.type === 'single' && response.type === 'single')
    return allOrNothing(response.choice === key.correct);
  if (key.type === 'true-false' && response.type === 'true-false')
    return allOrNothing(response.choice === key.correct);
  if (key.type === 'multiple' && response.type === 'multiple') return multiple(key, response);
  if (key.type === 'match' && response.type === 'match')
    return perPart(
      Object.entries(key.pairs).map(([left, targets]) => {
        const target = ownValue(response.pairs, left);
        return [left, target !== undefined && targets.includes(target)];
      }),
    );
  if (key.type === 'order' && response.type === 'order') return order(key, response);
  if (key.type === 'short-text' && response.type === 'short-text')
    return allOrNothing(isAcceptedText(response.text, key.accepted));
  if (key.type === 'numeric' && response.type === 'numeric')
    return allOrNothing(isWithin(response.text, key.answer, key.tolerance));
  if (key.type === 'cloze' && response.type === 'cloze')
    return perPart(
      Object.entries(key.blanks).map(([blank, part]) => [
        blank,
        isBlankRight(part, ownValue(response.blanks, blank)),
      ]),
    );
  return allOrNothing(false);
};

/**
 * Marks one answer. Never throws: no answer, or an answer of another kind than the question, earns nothing. A question
 * that is suspended gives all its points to everybody.
 *
 * single, true-false, short-text, numeric: all or nothing. multiple: (right − wrong choices) / right options, not
 * below 0. match, cloze: share of parts that are right. order: see {@link orderShare}.
 *
 * @param points what the question is worth; not negative
 */
export const grade = (key: AnswerKey, response: Response | null, points: number): Grade => {
  const marked = mark(key, response);
  return { points: marked.share * points, ...marked };
};
