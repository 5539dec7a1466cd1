import { describe, expect, it } from '@jest/globals';
import { findingsOf } from './findings.ts';
import { type ItemFigures } from './item-figures.ts';

const sound: ItemFigures = {
  item: 'q',
  given: 100,
  right: 70,
  skipped: 2,
  difficulty: 0.7,
  discrimination: 0.4,
  timed: 100,
  medianSeconds: 30,
  options: [
    { option: 'a', count: 70, meanRest: 0.8 },
    { option: 'b', count: 20, meanRest: 0.5 },
    { option: 'c', count: 8, meanRest: 0.4 },
  ],
};
const all = { options: ['a', 'b', 'c'], correct: ['a'], dif: null };
const dif = { item: 'q', reference: 60, focal: 40, alpha: 3, delta: -2.6, error: 0.5, chiSquare: 9 };

describe('what to look at', () => {
  it.each<[string, Partial<ItemFigures>, Partial<Parameters<typeof findingsOf>[1]>, string[]]>([
    ['nothing in an item that does its work', {}, {}, []],
    ['nothing where few have answered', { given: 29, discrimination: -0.5 }, {}, []],
    ['the key, where the better have it wrong', { discrimination: -0.1 }, {}, ['key']],
    [
      'the key, where the better choose one wrong option',
      {
        options: [
          { option: 'a', count: 70, meanRest: 0.6 },
          { option: 'b', count: 28, meanRest: 0.7 },
        ],
      },
      { options: ['a', 'b'] },
      ['key'],
    ],
    ['what tells nobody from anybody', { discrimination: 0.05 }, {}, ['weak']],
    ['what few know, and many leave', { difficulty: 0.2, skipped: 11 }, {}, ['hard', 'skipped']],
    [
      'what all know, and not the options nobody needs then',
      { difficulty: 0.96, discrimination: 0 },
      { options: ['a', 'd'] },
      ['easy'],
    ],
    ['an option that is taken by nobody', {}, { options: ['a', 'b', 'd'] }, ['idle']],
    ['a language in which it is much harder', {}, { dif: { ...dif, class: 'C' } }, ['language']],
    ['one in which it is somewhat harder', {}, { dif: { ...dif, class: 'B' } }, ['wording']],
    ['no language of which few have answered', {}, { dif: { ...dif, focal: 29, class: 'C' } }, []],
  ])('is %s', (_what, figures, about, found) => {
    expect(findingsOf({ ...sound, ...figures }, { ...all, ...about })).toEqual(found);
  });
});
