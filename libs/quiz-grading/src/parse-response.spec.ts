import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answeredCases } from './cases/answered.cases.ts';
import { isAnswered, parseResponse, questionTypes, type QuestionType, type Response } from './index.ts';

const good: Response[] = [
  { type: 'single', choice: 'a' },
  { type: 'single', choice: null },
  { type: 'multiple', choices: [] },
  { type: 'multiple', choices: ['a', 'b'] },
  { type: 'true-false', choice: true },
  { type: 'true-false', choice: null },
  { type: 'match', pairs: {} },
  { type: 'match', pairs: { x: '1' } },
  { type: 'order', order: ['b', 'a'] },
  { type: 'short-text', text: '' },
  { type: 'short-text', text: 'x'.repeat(500) },
  { type: 'numeric', text: '1.234,5' },
  { type: 'cloze', blanks: { 1: '', 2: 'día 😀' } },
  { type: 'multiple', choices: Array.from({ length: 50 }, (_, at) => `k${at}`) },
];

const manyKeys = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`k${at}`, 'v']));

const bad: [QuestionType, unknown][] = [
  ['single', { type: 'single' }],
  ['single', { choice: 'a' }],
  ['single', { type: 'single', choice: '' }],
  ['single', { type: 'single', choice: 1 }],
  ['single', { type: 'single', choice: undefined }],
  ['single', { type: 'single', choice: 'x'.repeat(501) }],
  ['single', { type: 'single', choice: 'a', extra: 1 }],
  ['single', { type: 'true-false', choice: null }],
  ['single', [{ type: 'single', choice: 'a' }]],
  ['single', Object.assign(Object.create({ type: 'single' }), { choice: 'a', x: 1 })],
  ['single', new (class Odd {})()],
  ['true-false', { type: 'true-false', choice: 'true' }],
  ['true-false', { type: 'true-false', choice: 0 }],
  ['multiple', { type: 'multiple', choices: 'a' }],
  ['multiple', { type: 'multiple', choices: ['a', 'a'] }],
  ['multiple', { type: 'multiple', choices: ['a', null] }],
  ['multiple', { type: 'multiple', choices: { length: 1, 0: 'a' } }],
  ['multiple', { type: 'multiple', choices: Array.from({ length: 51 }, (_, at) => `k${at}`) }],
  ['order', { type: 'order', order: ['a', ''] }],
  ['match', { type: 'match', pairs: ['a'] }],
  ['match', { type: 'match', pairs: { a: 1 } }],
  ['match', { type: 'match', pairs: { a: '' } }],
  ['match', { type: 'match', pairs: { '': 'a' } }],
  ['match', { type: 'match', pairs: manyKeys }],
  ['match', JSON.parse('{"type":"match","pairs":{"__proto__":"a"}}')],
  ['match', { type: 'match', pairs: { constructor: 'a' } }],
  ['cloze', JSON.parse('{"type":"cloze","blanks":{"prototype":"a"}}')],
  ['cloze', { type: 'cloze', blanks: { 1: null } }],
  ['cloze', { type: 'cloze', blanks: { 1: 'x'.repeat(501) } }],
  ['short-text', { type: 'short-text', text: 'a\0b' }],
  ['short-text', { type: 'short-text', text: '\ud800' }],
  ['short-text', { type: 'short-text', text: null }],
  ['numeric', { type: 'numeric', text: 36 }],
  ['numeric', JSON.parse('{"type":"numeric","__proto__":"1"}')],
];

describe('parseResponse', () => {
  it.each(good)('takes %j', (response) => {
    const parsed = parseResponse(response.type, JSON.parse(JSON.stringify(response)));
    expect(parsed).toStrictEqual(response);
    expect(parsed).not.toBe(response);
    for (const type of questionTypes.filter((other) => other !== response.type))
      expect(parseResponse(type, response)).toBeNull();
  });

  it.each(bad)('refuses %s %j', (type, input) => {
    expect(parseResponse(type, input)).toBeNull();
  });

  it('refuses what is no object at all', () => {
    for (const type of questionTypes)
      for (const input of [null, undefined, 1, 'a', true, [], {}, Symbol('a'), () => 1])
        expect(parseResponse(type, input)).toBeNull();
  });

  it('never throws, never pollutes, and what it takes it takes again unchanged', () => {
    const fields = ['choice', 'choices', 'pairs', 'order', 'text', 'blanks'];
    const inputs = fc.oneof(
      fc.anything({ withNullPrototype: true }),
      fc.record({
        type: fc.constantFrom(...questionTypes),
        ...Object.fromEntries(fields.map((f) => [f, fc.anything()])),
      }),
      fc
        .tuple(fc.constantFrom(...questionTypes), fc.constantFrom(...fields), fc.jsonValue())
        .map(([type, name, value]) => ({ type, [name]: value })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...questionTypes), inputs, (type, input) => {
        const parsed = parseResponse(type, input);
        if (parsed !== null) {
          expect(parsed.type).toBe(type);
          expect(parseResponse(type, parsed)).toStrictEqual(parsed);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});

describe('isAnswered', () => {
  it.each(answeredCases)('%j: %p', (response, answered) => {
    expect(isAnswered(response)).toBe(answered);
  });
});
