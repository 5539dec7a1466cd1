import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answersOf } from './answers.ts';
import { breakdownOf, type Part } from './breakdown.ts';
import { itemFigures } from './item-figures.ts';
import { publishedItem, publishedOptions, publishedParts } from './published.ts';
import { rowsOf } from './rows.fixture.ts';
import { at } from './places.ts';

const figuresOf = (right: number, wrong: number) =>
  at(
    itemFigures(
      answersOf(
        rowsOf(
          [...Array.from({ length: right }, () => [1, 1]), ...Array.from({ length: wrong }, () => [0, 1])],
          () => ({ seconds: 30 }),
        ),
      ),
    ),
    0,
  );

const partOf = (part: string, options: Record<string, number>, more = 0): Part => {
  const counts = new Map(Object.entries(options));
  const given = [...counts.values()].reduce((sum, count) => sum + count, more);
  const right = counts.get('a') ?? 0;
  return { part, given, right, difficulty: right / given, options: counts };
};

describe('what may be told of an item', () => {
  it('is everything, of many', () => {
    expect(publishedItem(figuresOf(15, 5))).toMatchObject({
      given: 20,
      rightPercent: 75,
      difficulty: 0.75,
      skippedPercent: 0,
      medianSeconds: 30,
    });
  });

  it.each([
    ['the share, where one to four had it wrong', 15, 4, { given: 19, rightPercent: null, difficulty: null }],
    ['the share, where one to four had it right', 3, 20, { given: 23, rightPercent: null, difficulty: null }],
    ['anything, of one to four', 2, 2, { given: null, rightPercent: null, medianSeconds: null }],
  ])('is not %s', (_what, right, wrong, told) => {
    expect(publishedItem(figuresOf(right, wrong))).toMatchObject({ ...told, discrimination: null });
  });
});

describe('what may be told of its options', () => {
  const exclusive = { isExclusive: true };

  it('hides an option that one to four chose, and one more that would give it away', () => {
    const { counts } = publishedOptions(['a', 'b', 'c'], [partOf('es', { a: 20, b: 8, c: 2 })], exclusive);
    expect(counts).toEqual([20, null, null]);
  });

  it('hides a language of one to four people, and another with it', () => {
    const parts = [
      partOf('en', { a: 2, b: 1 }),
      partOf('es', { a: 20, b: 10 }),
      partOf('fr', { a: 7, b: 6 }),
    ];
    const { counts, byPart } = publishedOptions(['a', 'b'], parts, exclusive);
    expect(counts).toEqual([29, 17]);
    expect(byPart).toEqual([null, [20, 10], null]);
    expect(publishedParts(parts).map(({ part }) => part)).toEqual(['es']);
  });

  it('tells of each option by itself where several may be chosen', () => {
    const parts = [partOf('es', { a: 12, b: 9 })];
    const part = parts.map((one) => ({ ...one, given: 14 }));
    expect(publishedOptions(['a', 'b'], part, { isExclusive: false }).counts).toEqual([null, 9]);
  });

  it('shows no small count, and none that subtracting would give away', () => {
    const count = fc.nat(12);
    const part = fc.record({ a: count, b: count, c: count });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (drawn) => {
        const parts = drawn
          .map((options, at) => partOf(`language ${at}`, options))
          .filter(({ given }) => given > 0);
        const { counts, byPart } = publishedOptions(['a', 'b', 'c'], parts, exclusive);
        const given = parts.reduce((sum, one) => sum + one.given, 0);
        for (const shown of [counts, ...byPart]) {
          if (shown === null) continue;
          for (const one of shown) expect(one === null || one === 0 || one >= 5).toBe(true);
          const all = shown === counts ? given : at(parts, byPart.indexOf(shown)).given;
          const hidden = all - shown.reduce<number>((sum, one) => sum + (one ?? 0), 0);
          const isTold = shown.some((one) => one !== null);
          if (isTold && shown.includes(null)) expect(hidden === 0 || hidden >= 5).toBe(true);
        }
      }),
    );
  });
});

describe('a breakdown', () => {
  it('counts an item by language and by country, the unknown last', () => {
    const answers = answersOf(
      rowsOf([[1], [0], [1], [1]], (learner) => ({
        language: at([null, 'fr', 'es', 'es'], learner),
        country: learner < 3 ? 'GT' : 'HN',
        chosen: [learner === 1 ? 'b' : 'a'],
      })),
    );
    expect(breakdownOf(answers, 'item 0', 'language')).toMatchObject([
      { part: 'es', given: 2, right: 2, difficulty: 1, options: new Map([['a', 2]]) },
      { part: 'fr', given: 1, right: 0, options: new Map([['b', 1]]) },
      { part: null, given: 1 },
    ]);
    expect(breakdownOf(answers, 'item 0', 'country')).toMatchObject([
      { part: 'GT', given: 3, right: 2 },
      { part: 'HN', given: 1 },
    ]);
  });
});
