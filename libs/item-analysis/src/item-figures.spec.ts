import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answersOf } from './answers.ts';
import { itemFigures } from './item-figures.ts';
import { rowsOf } from './rows.fixture.ts';
import { at } from './places.ts';

const four = [
  [1, 1, 1],
  [1, 1, 0],
  [1, 0, 0],
  [0, 0, 0],
];

describe('an item', () => {
  const [first, second] = itemFigures(
    answersOf(
      rowsOf(four, (learner, item) => ({
        chosen: item === 0 ? [at(['a', 'a', 'a', 'b'], learner)] : [],
        seconds: at([10, 40, 20, null], learner),
        isSkipped: item === 1 && learner === 3,
      })),
    ),
  );

  it('tells how often it was right and skipped, and how long it took', () => {
    expect(first).toMatchObject({ item: 'item 0', given: 4, right: 3, skipped: 0, difficulty: 0.75 });
    expect(second).toMatchObject({ difficulty: 0.5, skipped: 1, medianSeconds: 20 });
  });

  it('is held against the score at the others', () => {
    // Of 1, 1, 1, 0 with the others 2, 1, 0, 0 of two: 0.522; of 1, 1, 0, 0 with 2, 1, 1, 0: 0.707.
    expect(first?.discrimination).toBeCloseTo(0.5222, 4);
    expect(second?.discrimination).toBeCloseTo(0.7071, 4);
  });

  it('tells who chose what, and how they did at the others', () => {
    expect(first?.options).toEqual([
      { option: 'a', count: 3, meanRest: 0.5 },
      { option: 'b', count: 1, meanRest: 0 },
    ]);
  });

  it('counts everything that was chosen where several are right, and part of the points as a part', () => {
    const rows = rowsOf([[0.5], [1]], (learner) => ({ chosen: learner === 0 ? ['a'] : ['a', 'b'] }));
    expect(itemFigures(answersOf(rows))).toMatchObject([
      {
        right: 1,
        difficulty: 0.75,
        discrimination: null,
        options: [
          { option: 'a', count: 2, meanRest: null },
          { option: 'b', count: 1 },
        ],
      },
    ]);
  });

  it('has no discrimination where all had it right', () => {
    expect(
      itemFigures(
        answersOf(
          rowsOf([
            [1, 1],
            [1, 0],
          ]),
        ),
      )[0]?.discrimination,
    ).toBeNull();
  });

  it('counts a learner once, by the first row', () => {
    const rows = rowsOf(four);
    const repeated = rows.map((row) => ({ ...row, score: 1 }));
    expect(itemFigures(answersOf([...rows, ...repeated]))).toEqual(itemFigures(answersOf(rows)));
  });

  it('does not depend on the order of rows', () => {
    const answered = fc.array(fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 4, maxLength: 4 }), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(answered, (lines) => {
        const rows = rowsOf(lines, (learner) => ({ chosen: [`${learner % 3}`], seconds: learner }));
        const other = itemFigures(answersOf(rows.toReversed()));
        for (const figures of itemFigures(answersOf(rows))) {
          const same = at(
            other.filter(({ item }) => item === figures.item),
            0,
          );
          expect(same.difficulty).toBeCloseTo(figures.difficulty, 9);
          expect(same.medianSeconds).toBe(figures.medianSeconds);
          expect(same.options.map(({ count }) => count)).toEqual(figures.options.map(({ count }) => count));
          if (figures.discrimination === null) expect(same.discrimination).toBeNull();
          else expect(same.discrimination).toBeCloseTo(figures.discrimination, 6);
        }
      }),
    );
  });

  it('keeps more rows than its first room has places for', () => {
    const lines = Array.from({ length: 500 }, (_none, at) => [at % 2, 1, 0, 1, 0]);
    const answers = answersOf(rowsOf(lines));
    expect([answers.rowCount, itemFigures(answers)[0]?.right]).toEqual([2500, 250]);
  });
});
