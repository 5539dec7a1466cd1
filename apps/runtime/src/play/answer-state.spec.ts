import { describe, expect, it } from '@jest/globals';
import type { Response } from '@campus/quiz-grading';
import { answerStateOf } from './answer-state.ts';
import { trimResponse } from './trim-response.ts';

const cloze = ['De ', { blank: '1', options: null, numeric: true }, ' personas.'];
const number = (text: string): Response => ({ type: 'numeric', text });

describe('what a package counts as answered', () => {
  it.each<[Response | undefined, string]>([
    [undefined, 'none'],
    [number('800'), 'full'],
    [number('unos 800'), 'none'],
    [{ type: 'cloze', blanks: { 1: '800' } }, 'full'],
    [{ type: 'cloze', blanks: { 1: 'about 800' } }, 'none'],
  ])('%j is %s', (response, state) => {
    expect(answerStateOf({ options: [] }, { cloze }, response)).toBe(state);
  });

  it('keeps what was typed, to be corrected', () => {
    expect(trimResponse(number('unos 800'), 30)).toEqual(number('unos 800'));
  });
});
