import type { AnswerKey, ClozeKey, Response } from './question.ts';

const rightBlank = (key: ClozeKey): string => {
  switch (key.kind) {
    case 'choice':
      return key.correct;
    case 'text':
      return key.accepted[0] ?? '';
    case 'numeric':
      return String(key.answer);
  }
};

const mapped = <From, To>(record: Record<string, From>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** The answer that would have been right, in the shape of an answer; of several, the first. */
export const rightAnswer = (key: AnswerKey): Response => {
  switch (key.type) {
    case 'single':
      return { type: 'single', choice: key.correct };
    case 'true-false':
      return { type: 'true-false', choice: key.correct };
    case 'multiple':
      return { type: 'multiple', choices: key.correct };
    case 'match':
      return { type: 'match', pairs: mapped(key.pairs, ([first = '']) => first) };
    case 'order':
      return { type: 'order', order: key.order };
    case 'short-text':
      return { type: 'short-text', text: key.accepted[0] ?? '' };
    case 'numeric':
      return { type: 'numeric', text: String(key.answer) };
    case 'cloze':
      return { type: 'cloze', blanks: mapped(key.blanks, rightBlank) };
  }
};
