import { describe, expect, it } from '@jest/globals';
import { answerState, type Response } from '@campus/quiz-grading';
import { countdown, responseTo } from './quiz-data.ts';
import { everyQuestion, question } from './quiz.fixture.ts';

const byId = (id: string) => everyQuestion.find((each) => each.id === id) ?? question({ id, type: 'SINGLE' });

describe('the state of an answer', () => {
  it.each<[string, Response | null, string]>([
    ['q-single', null, 'none'],
    ['q-single', { type: 'single', choice: null }, 'none'],
    ['q-single', { type: 'single', choice: 'alfa' }, 'full'],
    ['q-multiple', { type: 'multiple', choices: [] }, 'none'],
    ['q-match', { type: 'match', pairs: { antes: 'plan' } }, 'partly'],
    ['q-match', { type: 'match', pairs: { antes: 'plan', durante: 'plan' } }, 'full'],
    ['q-cloze', { type: 'cloze', blanks: { 1: 'filipinas', 2: ' ' } }, 'partly'],
    ['q-cloze', { type: 'cloze', blanks: { 1: 'filipinas', 2: '2014' } }, 'full'],
    ['q-text', { type: 'short-text', text: '  ' }, 'none'],
    ['q-cloze', { type: 'cloze', blanks: { 1: 'filipinas', 2: 'hacia 2014' } }, 'partly'],
    ['q-cloze', { type: 'cloze', blanks: { 2: 'hacia 2014' } }, 'none'],
    ['q-number', { type: 'numeric', text: 'unos 800' }, 'none'],
    ['q-number', { type: 'numeric', text: '800' }, 'full'],
    ['q-order', { type: 'order', order: ['a'] }, 'full'],
  ])('%s %j is %s', (id, response, state) => expect(answerState(byId(id), response)).toBe(state));
});

it('a response of another type is none', () => {
  expect(responseTo({ type: 'TRUE_FALSE' }, { type: 'true-false', choice: true })).not.toBeNull();
  expect(responseTo({ type: 'TRUE_FALSE' }, { type: 'single', choice: 'a' })).toBeNull();
  expect(responseTo({ type: 'TRUE_FALSE' }, 'nonsense')).toBeNull();
});

it.each([
  [0, '00:00'],
  [-5, '00:00'],
  [1, '00:01'],
  [61_000, '01:01'],
  [3_723_000, '1:02:03'],
])('%i ms are shown as %s', (ms, words) => expect(countdown(ms)).toBe(words));
