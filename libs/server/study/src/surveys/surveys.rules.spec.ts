import { describe, expect, it } from '@jest/globals';
import { type SurveyQuestion } from '@campus/content-format';
import { acceptedAnswers, LONGEST_ANSWER } from './surveys.rules.ts';

const label = { es: 'p' };
const options = ['a', 'b', 'c'].map((key) => ({ key, text: label }));
const useful: SurveyQuestion = { key: 'useful', type: 'scale', label, required: true };
const one: SurveyQuestion = { key: 'one', type: 'choice', label, required: false, options };
const many: SurveyQuestion = { key: 'many', type: 'choice', label, required: false, options, multiple: true };
const words: SurveyQuestion = { key: 'words', type: 'text', label, required: false };
const questions = [useful, one, many, words];

describe('answers to a survey', () => {
  it('are kept without the empty ones', () => {
    expect(acceptedAnswers(questions, { useful: 5, one: null, many: [], words: '' })).toEqual({ useful: 5 });
  });

  it('may answer every kind of question', () => {
    const answers = { useful: 1, one: 'b', many: ['c', 'a'], words: 'más práctica' };
    expect(acceptedAnswers(questions, answers)).toEqual(answers);
  });

  it.each([
    ['a required one is missing', {}],
    ['a required one is empty', { useful: null }],
    ['the scale is left below', { useful: 0 }],
    ['the scale is left above', { useful: 6 }],
    ['the scale is cut', { useful: 2.5 }],
    ['the scale is text', { useful: '3' }],
    ['an option is unknown', { useful: 3, one: 'z' }],
    ['one of two is chosen twice', { useful: 3, many: ['a', 'a'] }],
    ['one choice is a list', { useful: 3, one: ['a'] }],
    ['several choices are no list', { useful: 3, many: 'a' }],
    ['one of several is unknown', { useful: 3, many: ['a', 'z'] }],
    ['text is a number', { useful: 3, words: 7 }],
    ['text is too long', { useful: 3, words: 'x'.repeat(LONGEST_ANSWER + 1) }],
    ['text holds what no database keeps', { useful: 3, words: 'a\u0000b' }],
    ['a question is unknown', { useful: 3, other: 1 }],
  ])('are refused when %s', (_name, given) => {
    expect(acceptedAnswers(questions, given)).toBeNull();
  });
});
