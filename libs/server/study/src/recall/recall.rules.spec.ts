import { describe, expect, it } from '@jest/globals';
import { rememberedIn, type PastAnswer } from './recall.rules.ts';

const day = (number: number) => `2026-05-${String(number).padStart(2, '0')}T12:00:00Z`;
const inQuiz = (at: number, isRight: boolean): PastAnswer => ({
  questionId: 'q',
  isRight,
  isRecalled: false,
  at: day(at),
});
const again = (at: number, isRight: boolean): PastAnswer => ({ ...inQuiz(at, isRight), isRecalled: true });

describe('what a person remembers of a question', () => {
  it.each<[string, PastAnswer[], 'missed' | 'kept' | 'neither']>([
    ['nothing, when it was never asked', [], 'neither'],
    ['not when it was missed in a quiz', [inQuiz(1, false)], 'missed'],
    ['perhaps, when it was right in a quiz', [inQuiz(1, true)], 'neither'],
    ['not when a later attempt missed it', [inQuiz(1, true), inQuiz(2, false)], 'missed'],
    ['perhaps, when a later attempt had it', [inQuiz(1, false), inQuiz(2, true)], 'neither'],
    ['still, when it was right as it was asked again', [inQuiz(1, false), again(2, true)], 'kept'],
    ['no longer, when it was missed as it was asked again', [inQuiz(1, true), again(2, false)], 'missed'],
    ['by the later answer, whichever comes first here', [again(9, true), inQuiz(3, false)], 'kept'],
  ])('is known: %s', (_name, answers, expected) => {
    const { missed, kept } = rememberedIn(answers);
    expect(missed.has('q') ? 'missed' : kept.has('q') ? 'kept' : 'neither').toBe(expected);
  });
});
