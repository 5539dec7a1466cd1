import { describe, expect, it } from '@jest/globals';
import type { Response } from './question.ts';
import { verdictOf } from './verdict.ts';

const given: Response = { type: 'single', choice: 'a' };

describe('what is said of a question', () => {
  it.each<[string, Response | null, { isCorrect: boolean; share: number }, string]>([
    ['all right', given, { isCorrect: true, share: 1 }, 'right'],
    ['some points', given, { isCorrect: false, share: 0.5 }, 'partly'],
    ['no point', given, { isCorrect: false, share: 0 }, 'wrong'],
    ['nothing answered', null, { isCorrect: false, share: 0 }, 'unanswered'],
    ['all ticks taken back', { type: 'multiple', choices: [] }, { isCorrect: false, share: 0 }, 'unanswered'],
    ['no number', { type: 'numeric', text: 'unos 800' }, { isCorrect: false, share: 0 }, 'unanswered'],
    [
      'blanks left empty',
      { type: 'cloze', blanks: { a: ' ' } },
      { isCorrect: false, share: 0 },
      'unanswered',
    ],
  ])('%s', (_, response, marked, verdict) => {
    expect(verdictOf(response, marked)).toBe(verdict);
  });
});
