import { describe, expect, it } from '@jest/globals';
import type { GraphChoice, GraphPlace } from '@campus/content-format/scenario-graph';
import { BOX, layoutOf } from './map-layout.ts';

const to = (key: string, isConditional = false): GraphChoice => ({
  key: `to-${key}`,
  texts: {},
  isConditional,
  ways: [{ to: key, isConditional: false }],
});
const place = (key: string, choices: GraphChoice[] = []): GraphPlace => ({
  key,
  titles: {},
  clock: {},
  isEnding: choices.length === 0,
  choices,
  line: 1,
});

describe('the picture of a graph', () => {
  const places = [place('a', [to('b'), to('c', true), to('b', true)]), place('b'), place('c'), place('lost')];
  const layers = new Map([
    ['a', 0],
    ['b', 1],
    ['c', 1],
  ]);
  const { spots, lines, width, height } = layoutOf({ places, layers });
  const rowOf = (key: string) => spots.find((spot) => spot.key === key)?.y ?? -1;

  it('has a row for each number of decisions, and what no way leads to below', () => {
    expect(rowOf('a')).toBeLessThan(rowOf('b'));
    expect(rowOf('b')).toBe(rowOf('c'));
    expect(rowOf('lost')).toBeGreaterThan(rowOf('c'));
  });

  it('draws no two places over each other, and all of them within it', () => {
    for (const [at, one] of spots.entries()) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + BOX.width).toBeLessThanOrEqual(width);
      expect(one.y + BOX.height).toBeLessThanOrEqual(height);
      for (const other of spots.slice(at + 1))
        expect(Math.abs(one.x - other.x) >= BOX.width || Math.abs(one.y - other.y) >= BOX.height).toBe(true);
    }
  });

  it('has one line between two places, dashed only where no way is always open', () => {
    expect(lines.map(({ from, to: there, isConditional }) => [from, there, isConditional])).toEqual([
      ['a', 'b', false],
      ['a', 'c', true],
    ]);
  });

  it('leads from side to side in a row, and below what stands between', () => {
    const row = [place('a', [to('b'), to('c')]), place('b', [to('a')]), place('c')];
    const level = new Map(['a', 'b', 'c'].map((key) => [key, 0] as const));
    const drawn = layoutOf({ places: row, layers: level });
    const pathOf = (from: string, there: string) =>
      drawn.lines.find((line) => line.from === from && line.to === there)?.path ?? '';
    const [a, b] = drawn.spots;
    const middle = (a?.y ?? 0) + BOX.height / 2;
    expect(pathOf('a', 'b')).toBe(`M ${(a?.x ?? 0) + BOX.width} ${middle} H ${b?.x}`);
    expect(pathOf('b', 'a')).toBe(`M ${b?.x} ${middle} H ${(a?.x ?? 0) + BOX.width}`);
    const depths = [...pathOf('a', 'c').matchAll(/[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...depths)).toBe((a?.y ?? 0) + BOX.height);
    expect(Math.max(...depths)).toBeLessThanOrEqual(drawn.height);
  });

  it('is drawn of nothing, too', () => {
    expect(layoutOf({ places: [], layers: new Map() })).toMatchObject({ spots: [], lines: [] });
  });
});
