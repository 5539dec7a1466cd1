import { expect, it } from '@jest/globals';
import { grade, rightAnswer, type AnswerKey } from './index.ts';

it.each<AnswerKey>([
  { type: 'single', correct: 'b' },
  { type: 'true-false', correct: false },
  { type: 'multiple', correct: ['a', 'c'], wrong: ['b'] },
  { type: 'match', pairs: { left: ['x', 'y'], right: ['z'] } },
  { type: 'order', order: ['c', 'a', 'b'] },
  { type: 'short-text', accepted: ['padrón', 'register'] },
  { type: 'numeric', answer: -2.5, tolerance: 0 },
  {
    type: 'cloze',
    blanks: {
      a: { kind: 'choice', correct: 'k' },
      b: { kind: 'text', accepted: ['uno', 'one'] },
      c: { kind: 'numeric', answer: 36, tolerance: 0.5 },
    },
  },
])('the right answer to $type earns everything', (key) => {
  expect(grade(key, rightAnswer(key), 2)).toMatchObject({ points: 2, correct: true });
});
