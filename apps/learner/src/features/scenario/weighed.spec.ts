import { describe, expect, it } from '@jest/globals';
import { type Gauges, storyOf, type Told } from '@campus/scenario-engine';
import { pathOf, script } from './scenario.fixture.ts';
import { movesOf, weighedMost } from './weighed.ts';

const level: Gauges = { safety: 50, trust: 50, time: 50, resources: 50, data: 50 };
const [first] = storyOf(script, pathOf('radio.a'));
if (!first) throw new Error('the fixture has a story');

const told = (number: number, change: Partial<Gauges>): Told => ({
  ...first,
  number,
  before: level,
  after: {
    ...level,
    ...Object.fromEntries(Object.entries(change).map(([gauge, by]) => [gauge, 50 + (by ?? 0)])),
  },
});

describe('the decisions to be read first', () => {
  it.each<[string, Told[], number[]]>([
    [
      'are those that cost most',
      [told(1, { time: -1 }), told(2, { data: -9 }), told(3, {}), told(4, { trust: -5 })],
      [1, 2, 4],
    ],
    ['stand in the order in which they were taken', [told(1, { time: -1 }), told(2, { time: -9 })], [1, 2]],
    [
      'are those that gained most, where nothing was lost',
      [told(1, {}), told(2, { trust: 3 }), told(3, { trust: 9 }), told(4, { trust: 5 })],
      [2, 3, 4],
    ],
    [
      'are the earlier ones of those that moved nothing',
      [told(1, {}), told(2, {}), told(3, {}), told(4, {})],
      [1, 2, 3],
    ],
    ['are all of a short story', [told(1, {})], [1]],
  ])('%s', (_, story, numbers) => {
    expect(weighedMost(story).map(({ number }) => number)).toEqual(numbers);
  });

  it('say what moved, the largest first', () => {
    expect(movesOf(told(1, { safety: 2, data: -10, time: 0 }))).toEqual([
      { gauge: 'data', by: -10 },
      { gauge: 'safety', by: 2 },
    ]);
  });
});
