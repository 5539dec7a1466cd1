import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answersOf } from './answers.ts';
import { grid, rowsOf } from './rows.fixture.ts';
import { testFigures } from './test-figures.ts';
import { at } from './places.ts';

// Ten students, ten items: K. L. Wuensch, The Kuder-Richardson 20, East Carolina University. Sum of p × q 2.18,
// variance of the totals 5.84.
const quiz = grid(`
  1111110110 1011011101 1111011001 0010001000 0000010010
  1110111111 1101110111 1111111101 0101111101 1101101110`);

const answered = fc.array(fc.array(fc.nat(1), { minLength: 5, maxLength: 5 }), {
  minLength: 8,
  maxLength: 40,
});
const figuresOf = (lines: readonly (readonly (number | null)[])[]) => testFigures(answersOf(rowsOf(lines)));

describe('a test', () => {
  it('comes to the KR-20 of a textbook', () => {
    const { alpha, error, ...figures } = figuresOf(quiz);
    expect(figures).toMatchObject({ learners: 10, items: 10, length: 10, isAllOrNone: true });
    expect(figures.mean).toBeCloseTo(0.66, 9);
    expect(alpha).toBeCloseTo((10 / 9) * (1 - 2.18 / 5.84), 9);
    const deviation = Math.sqrt((5.84 * 10) / 9) / 10;
    expect(error).toBeCloseTo(deviation * Math.sqrt(1 - (10 / 9) * (1 - 2.18 / 5.84)), 9);
  });

  it('is alpha of the analysis of variance, one less the share of what neither learner nor item explains', () => {
    fc.assert(
      fc.property(answered, (lines) => {
        const { alpha } = figuresOf(lines);
        const hoyt = byVariance(lines);
        if (alpha === null || hoyt === null) expect(alpha).toBe(hoyt);
        else expect(alpha).toBeCloseTo(hoyt, 6);
      }),
    );
  });

  it('is more reliable with parallel items', () => {
    fc.assert(
      fc.property(answered, (lines) => {
        const once = figuresOf(lines).alpha;
        const twice = figuresOf(lines.map((line) => [...line, ...line])).alpha;
        if (once === null) expect(twice).toBeNull();
        else expect(twice ?? Number.NaN).toBeGreaterThanOrEqual(once - 1e-9);
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(answered, (lines) => {
        const rows = rowsOf(lines);
        const [one, other] = [testFigures(answersOf(rows)), testFigures(answersOf(rows.toReversed()))];
        expect(other.mean).toBeCloseTo(one.mean ?? Number.NaN, 9);
        if (one.alpha === null) expect(other.alpha).toBeNull();
        else expect(other.alpha).toBeCloseTo(one.alpha, 6);
      }),
    );
  });

  it('knows one score from another where items were drawn', () => {
    // Everybody has two items of four; those who know have both right.
    const able = [true, false, true, false, true, false, true, false, true, false];
    const drawn = able.map((isAble, at) => {
      const line: (number | null)[] = [null, null, null, null];
      line[at % 4] = Number(isAble);
      line[(at + 1) % 4] = Number(isAble);
      return line;
    });
    expect(figuresOf(drawn)).toMatchObject({ length: 2, items: 4 });
    expect(figuresOf([...drawn, ...drawn.map((line) => line.toReversed())]).alpha).toBeGreaterThan(0.9);
  });

  it('says nothing of one learner, of one item, of equal scores', () => {
    expect(figuresOf([[1, 0, 1]]).alpha).toBeNull();
    expect(figuresOf([[1], [0]]).alpha).toBeNull();
    expect(
      figuresOf([
        [1, 0],
        [0, 1],
        [1, 0],
        [0, 1],
      ]).error,
    ).toBeNull();
    expect(testFigures(answersOf([]))).toMatchObject({ learners: 0, mean: null, alpha: null, error: null });
  });
});

/** Hoyt (1941). */
function byVariance(lines: readonly (readonly number[])[]): number | null {
  const [n, k] = [lines.length, at(lines, 0).length];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const all = mean(lines.map(mean));
  const columns = at(lines, 0).map((_one, item) => mean(lines.map((line) => at(line, item))));
  const people = (k * lines.reduce((sum, line) => sum + (mean(line) - all) ** 2, 0)) / (n - 1);
  const rest =
    lines.reduce(
      (sum, line) =>
        sum + line.reduce((own, x, item) => own + (x - mean(line) - at(columns, item) + all) ** 2, 0),
      0,
    ) /
    ((n - 1) * (k - 1));
  return people < 1e-12 ? null : 1 - rest / people;
}
