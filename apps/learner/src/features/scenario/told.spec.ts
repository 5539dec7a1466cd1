import { readingsOf, storyOf } from '@campus/scenario-engine';
import { describe, expect, it } from '@jest/globals';
import { pathOf, script } from './scenario.fixture.ts';
import { wordsAt } from './words-at.ts';

describe('storyOf', () => {
  it('tells each decision with the gauges before and after it', () => {
    const story = storyOf(script, pathOf('radio.b', 'shelter.wait'));
    expect(story.map(({ number, node }) => [number, node.title])).toEqual([
      [1, 'La radio'],
      [2, 'El albergue'],
    ]);
    expect(story.map(({ before, after }) => [before.data, after.data, after.safety])).toEqual([
      [60, 50, 55],
      [50, 50, 50],
    ]);
  });
});

describe('readingsOf', () => {
  it('has every guideline by number, and comments a decision once', () => {
    const readings = readingsOf(script, storyOf(script, pathOf('radio.b', 'shelter.open')));
    const told = readings.map(({ guideline, comments }) => [
      guideline,
      comments.map(({ told: { number }, under }) => `${number} under ${under}`),
    ]);
    expect(told).toEqual([
      ['G9', ['1 under G11']],
      ['G11', ['1 under G11', '2 under G11']],
      ['G12', []],
    ]);
  });
});

describe('wordsAt', () => {
  it.each([
    [pathOf(), { isEnded: false, title: 'La radio', clock: 'Día 1, 06:00' }],
    [pathOf('radio.a', 'shelter.open'), { isEnded: true, title: 'Bajo techo', clock: '' }],
    [pathOf('nowhere.a'), null],
  ])('%j', (path, expected) => {
    expect(wordsAt(script, path)).toEqual(expected);
  });
});
