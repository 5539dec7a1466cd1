import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseText } from './text-answer.ts';
import { grade, type AnswerKey, type Response } from './index.ts';

const letters = ['a', 'b', 'c', 'd', 'e'];

describe('no answer or a wrong kind of answer', () => {
  const keys: AnswerKey[] = [
    { type: 'single', correct: 'a' },
    { type: 'multiple', correct: ['a'], wrong: ['b'] },
    { type: 'true-false', correct: false },
    { type: 'match', pairs: { x: ['1'] } },
    { type: 'order', order: ['a', 'b'] },
    { type: 'short-text', accepted: ['a'] },
    { type: 'numeric', answer: 0, tolerance: 0 },
    { type: 'cloze', blanks: { 1: { kind: 'text', accepted: ['a'] } } },
  ];
  it.each(keys)('earns nothing: $type', (key) => {
    expect(grade(key, null, 2)).toEqual({ points: 0, share: 0, correct: false });
    const other: Response =
      key.type === 'single' ? { type: 'numeric', text: 'a' } : { type: 'single', choice: 'a' };
    expect(grade(key, other, 2)).toEqual({ points: 0, share: 0, correct: false });
  });
});

describe('a question that is suspended', () => {
  const key: AnswerKey = { type: 'single', correct: 'a', suspended: true };
  it.each<[string, Response | null]>([
    ['the right answer', { type: 'single', choice: 'a' }],
    ['a wrong one', { type: 'single', choice: 'b' }],
    ['one of another kind', { type: 'numeric', text: '7' }],
    ['none', null],
  ])('gives all its points for %s', (_name, response) => {
    expect(grade(key, response, 2)).toEqual({ points: 2, share: 1, correct: true });
  });
});

describe('single and true-false are all or nothing', () => {
  it.each([
    ['a', 3],
    ['b', 0],
    ['', 0],
    [null, 0],
  ])('choice %p earns %p of 3', (choice, points) => {
    expect(grade({ type: 'single', correct: 'a' }, { type: 'single', choice }, 3)).toEqual({
      points,
      share: points / 3,
      correct: points === 3,
    });
  });

  it.each([
    [true, true, 1],
    [true, false, 0],
    [false, false, 1],
    [false, true, 0],
    [false, null, 0],
  ])('key %p, answer %p earns %p', (correct, choice, points) => {
    expect(grade({ type: 'true-false', correct }, { type: 'true-false', choice }, 1).points).toBe(points);
  });
});

describe('multiple: right minus wrong, over the right ones', () => {
  const key: AnswerKey = { type: 'multiple', correct: ['a', 'b'], wrong: ['c', 'd', 'e'] };
  it.each<[string[], number]>([
    [[], 0],
    [['a'], 0.5],
    [['a', 'b'], 1],
    [['b', 'a'], 1],
    [['a', 'b', 'c'], 0.5],
    [['a', 'b', 'c', 'd'], 0],
    [['a', 'c'], 0],
    [letters, 0],
    [['c', 'd'], 0],
    [['a', 'a'], 0.5],
    [['a', 'b', 'unknown'], 0.5],
  ])('%p earns %p', (choices, share) => {
    const result = grade(key, { type: 'multiple', choices }, 4);
    expect(result).toMatchObject({ share, points: share * 4, correct: share === 1 });
  });

  it('says of each option whether it was dealt with rightly', () => {
    expect(grade(key, { type: 'multiple', choices: ['a', 'c'] }, 1).parts).toEqual({
      a: true,
      b: false,
      c: false,
      d: true,
      e: true,
    });
  });

  it('earns nothing where nothing is right', () => {
    const empty: AnswerKey = { type: 'multiple', correct: [], wrong: ['a'] };
    expect(grade(empty, { type: 'multiple', choices: [] }, 1)).toMatchObject({ share: 0, correct: false });
  });

  it('is full exactly for the right set, and one more wrong choice never helps', () => {
    const subsets = fc.subarray(letters);
    fc.assert(
      fc.property(fc.subarray(letters, { minLength: 1 }), subsets, (correct, choices) => {
        const wrong = letters.filter((letter) => !correct.includes(letter));
        const marked = grade({ type: 'multiple', correct, wrong }, { type: 'multiple', choices }, 1);
        const isRightSet = choices.length === correct.length && choices.every((c) => correct.includes(c));
        expect(marked.correct).toBe(isRightSet);
        expect(marked.share).toBeGreaterThanOrEqual(0);
        expect(marked.share).toBeLessThanOrEqual(1);
        for (const extra of wrong.filter((letter) => !choices.includes(letter))) {
          const more = grade(
            { type: 'multiple', correct, wrong },
            { type: 'multiple', choices: [...choices, extra] },
            1,
          );
          expect(more.share).toBeLessThanOrEqual(marked.share);
        }
      }),
    );
  });
});

describe('match: share of right pairs', () => {
  const key: AnswerKey = { type: 'match', pairs: { x: ['1'], y: ['2', '3'], z: ['4'], w: ['5'] } };
  it.each<[Record<string, string>, number]>([
    [{}, 0],
    [{ x: '1' }, 0.25],
    [{ x: '1', y: '3' }, 0.5],
    [{ x: '1', y: '2', z: '4', w: '5' }, 1],
    [{ x: '2', y: '1', z: '5', w: '4' }, 0],
    [{ x: '1', y: '2', z: '4', w: '5', unknown: '1' }, 1],
  ])('%p earns %p', (pairs, share) => {
    expect(grade(key, { type: 'match', pairs }, 2)).toMatchObject({ share, points: share * 2 });
  });

  it('names the right lefts and is not fooled by inherited names', () => {
    const odd: AnswerKey = { type: 'match', pairs: { constructor: ['1'], toString: ['2'] } };
    expect(grade(odd, { type: 'match', pairs: {} }, 1).parts).toEqual({
      constructor: false,
      toString: false,
    });
    expect(grade(key, { type: 'match', pairs: { x: '1', y: '9' } }, 1).parts).toEqual({
      x: true,
      y: false,
      z: false,
      w: false,
    });
  });
});

describe('order: least number of items to move', () => {
  const key: AnswerKey = { type: 'order', order: letters };
  it.each([
    ['abcde', 1],
    ['edcba', 0],
    ['bcdea', 0.75],
    ['eabcd', 0.75],
    ['bacde', 0.75],
    ['badce', 0.5],
    ['abc', 0.5],
    ['a', 0],
    ['', 0],
    ['aabcde', 1],
    ['xabcdey', 1],
  ])('%s earns %p', (given, share) => {
    const result = grade(key, { type: 'order', order: [...given] }, 4);
    expect(result).toMatchObject({ share, points: share * 4, correct: given === 'abcde' });
  });

  it('names the items that may stay', () => {
    expect(grade(key, { type: 'order', order: [...'eabcd'] }, 1).parts).toEqual({
      a: true,
      b: true,
      c: true,
      d: true,
      e: false,
    });
  });

  it('is not right when something stands behind the right order', () => {
    expect(grade(key, { type: 'order', order: [...letters, 'z'] }, 1).correct).toBe(false);
  });

  it('knows an order of one', () => {
    const one: AnswerKey = { type: 'order', order: ['a'] };
    expect(grade(one, { type: 'order', order: ['a'] }, 1)).toMatchObject({ share: 1, correct: true });
    expect(grade(one, { type: 'order', order: [] }, 1)).toMatchObject({ share: 0, correct: false });
  });

  it('costs one move wherever one item strayed, and agrees with a plain search for the longest run', () => {
    const longest = (list: readonly number[]): number =>
      list
        .reduce<number[]>((lengths, value, at) => {
          const before = lengths.filter((_, earlier) => (list[earlier] ?? 0) < value && earlier < at);
          return [...lengths, 1 + Math.max(0, ...before)];
        }, [])
        .reduce((best, length) => Math.max(best, length), 0);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (ranks) => {
        const order = ranks.map(String);
        const right: AnswerKey = { type: 'order', order: [...order].sort() };
        const { share, correct, parts } = grade(right, { type: 'order', order }, 1);
        expect(share).toBeCloseTo((longest(ranks) - 1) / 7, 12);
        expect(correct).toBe(share === 1);
        const staying = ranks.filter((rank) => parts?.[String(rank)]);
        expect(staying).toEqual([...staying].sort((a, b) => a - b));
        expect(staying).toHaveLength(longest(ranks));
      }),
    );
    fc.assert(
      fc.property(fc.nat(7), fc.nat(7), (from, to) => {
        const order = ['0', '1', '2', '3', '4', '5', '6', '7'];
        const strayed = order.filter((_, at) => at !== from);
        strayed.splice(to, 0, String(from));
        const { share } = grade({ type: 'order', order }, { type: 'order', order: strayed }, 1);
        expect(share).toBe(from === to ? 1 : 1 - 1 / 7);
      }),
    );
  });
});

describe('short text', () => {
  const key: AnswerKey = {
    type: 'short-text',
    accepted: ['Padrón consular', 'Œuvre d’État', 'no-show', '¿?'],
  };
  it.each<[string, boolean]>([
    ['Padrón consular', true],
    ['padron CONSULAR', true],
    ['  padro\u0301n \u00a0  consular. ', true],
    ['«Padrón consular»', true],
    ['¡¡padrón consular!!', true],
    ['Padron\u200b consular', true],
    ["oeuvre d'etat", true],
    ['no‑show', true],
    ['¿?', true],
    ['noshow', false],
    ['padrón', false],
    ['padrón, consular', false],
    ['', false],
    ['   ', false],
    ['...', false],
  ])('%p is accepted: %p', (text, correct) => {
    expect(grade(key, { type: 'short-text', text }, 1)).toEqual({
      points: Number(correct),
      share: Number(correct),
      correct,
    });
  });

  it.each([
    ['straße', 'STRASSE'],
    ['Niño', 'nino'],
    ['İstanbul', 'istanbul'],
    ['ｆｕｌｌ', 'full'],
    ['ça va', 'CA VA'],
  ])('%p and %p are one answer', (accepted, text) => {
    expect(grade({ type: 'short-text', accepted: [accepted] }, { type: 'short-text', text }, 1).correct).toBe(
      true,
    );
  });

  it('takes whatever is accepted however it is decomposed, padded and cased', () => {
    fc.assert(
      fc.property(
        // A letter that is nothing but an accent folds to nothing, and nothing is no answer.
        fc
          .string({ unit: 'grapheme', minLength: 1 })
          .filter((text) => /[\p{L}\p{N}]/u.test(normaliseText(text))),
        fc.constantFrom('', ' ', '. ', ' «', '"'),
        (accepted, pad) => {
          const texts = [
            accepted,
            accepted.normalize('NFD'),
            accepted.normalize('NFC'),
            `${pad}${accepted}${pad}`,
          ];
          for (const text of texts)
            expect(
              grade({ type: 'short-text', accepted: [accepted] }, { type: 'short-text', text }, 1).correct,
            ).toBe(true);
        },
      ),
    );
  });

  it('accepts nothing empty even when the key holds an empty text', () => {
    expect(grade({ type: 'short-text', accepted: [''] }, { type: 'short-text', text: '' }, 1).correct).toBe(
      false,
    );
  });
});

describe('cloze is marked per blank', () => {
  const key: AnswerKey = {
    type: 'cloze',
    blanks: {
      1: { kind: 'choice', correct: 'a' },
      2: { kind: 'text', accepted: ['cónsul', 'consul'] },
      3: { kind: 'numeric', answer: 36, tolerance: 1 },
      4: { kind: 'choice', correct: 'b' },
    },
  };
  it.each<[Record<string, string>, number]>([
    [{}, 0],
    [{ 1: 'a' }, 0.25],
    [{ 1: 'A' }, 0],
    [{ 2: ' CONSUL ' }, 0.25],
    [{ 3: '37,0' }, 0.25],
    [{ 3: '37,1' }, 0],
    [{ 1: 'a', 2: 'Cónsul', 3: '36', 4: 'b' }, 1],
    [{ 1: 'a', 2: 'x', 3: '', 4: 'b' }, 0.5],
  ])('%p earns %p', (blanks, share) => {
    const result = grade(key, { type: 'cloze', blanks }, 4);
    expect(result).toMatchObject({ share, points: 4 * share, correct: share === 1 });
  });

  it('names the right blanks', () => {
    expect(grade(key, { type: 'cloze', blanks: { 1: 'a', 3: '0' } }, 1).parts).toEqual({
      1: true,
      2: false,
      3: false,
      4: false,
    });
  });
});
