import { describe, expect, it } from '@jest/globals';
import { doubtsOf, SHORTEST, type ResultDoubt, type ResultTrace } from './scorm-records.rules.ts';

const played: ResultTrace = {
  isPassed: true,
  score: 100,
  isRepaired: false,
  seconds: 600,
  took: 900,
  hasAnswers: true,
};

describe('a result of a package', () => {
  it.each<[string, Partial<ResultTrace>, ResultDoubt[]]>([
    ['that was played and answered is believed', {}, []],
    ['without answers is believed: many packages report none', { hasAnswers: false }, []],
    [
      'of one second without an answer',
      { seconds: 1, took: 1, hasAnswers: false },
      ['too-short', 'no-answer'],
    ],
    ['of one second with answers', { seconds: 1, took: 1 }, ['too-short']],
    [
      'that says an hour and came in a second',
      { seconds: 3_600, took: 1, hasAnswers: false },
      ['too-short', 'no-answer'],
    ],
    ['that says a second, an hour after the beginning', { seconds: 1, took: 3_600 }, ['too-short']],
    ['that says no time, and took long, is believed', { seconds: 0 }, []],
    ['just short of the shortest', { took: SHORTEST - 0.1 }, ['too-short']],
    ['of just the shortest is believed', { took: SHORTEST, seconds: SHORTEST }, []],
    ['passed without a score', { score: null, took: 1 }, ['too-short']],
    ['scored without a verdict', { isPassed: null, took: 1 }, ['too-short']],
    ['failed with a score', { isPassed: false, score: 40, took: 1 }, ['too-short']],
    ['failed with nothing: nobody gains by it', { isPassed: false, score: 0, took: 1 }, []],
    ['that is none', { isPassed: null, score: null, took: 1 }, []],
    ['of an attempt that goes on, by what it says of its time', { took: null, seconds: 2 }, ['too-short']],
    ['set by somebody of the staff is believed', { took: 1, seconds: 1, isRepaired: true }, []],
  ])('%s', (_what, over, doubts) => {
    expect(doubtsOf({ ...played, ...over })).toEqual(doubts);
  });
});
