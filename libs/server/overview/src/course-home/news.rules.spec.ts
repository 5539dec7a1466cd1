import { describe, expect, it } from '@jest/globals';
import { newsIn, type NewsGround } from './news.rules.ts';

const now = new Date('2026-11-30T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

const ground = (over: Partial<NewsGround>): NewsGround => ({
  regraded: [],
  corrected: [],
  written: [],
  certificate: null,
  titleOf: (id) => (id === 'gone' ? null : `Title of ${id}`),
  ...over,
});

describe('what came back to a learner', () => {
  it.each<[string, Partial<NewsGround>, string[]]>([
    ['nothing, when nothing did', {}, []],
    [
      'the latest first, of whatever kind',
      {
        regraded: [['quiz', daysAgo(3), 62, 75]],
        corrected: [['lesson', daysAgo(1)]],
        written: [['Another room', daysAgo(2)]],
        certificate: { title: 'The course', at: new Date(daysAgo(0)) },
      },
      ['certificate', 'corrected', 'message', 'regraded'],
    ],
    ['nothing that is older than thirty days', { corrected: [['lesson', daysAgo(31)]] }, []],
    ['what is thirty days old, less a moment', { corrected: [['lesson', daysAgo(29.99)]] }, ['corrected']],
    ['nothing about an activity that the course has not', { corrected: [['gone', daysAgo(1)]] }, []],
    [
      'ten at most',
      { written: Array.from({ length: 12 }, (_, at) => [`Message ${at}`, daysAgo(1)] as const) },
      Array.from({ length: 10 }, () => 'message'),
    ],
  ])('is %s', (_, over, kinds) => {
    expect(newsIn(ground(over), now).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('says of a quiz graded again what it had come to and what it comes to now', () => {
    expect(newsIn(ground({ regraded: [['quiz', daysAgo(3), 62, 75]] }), now)).toEqual([
      {
        kind: 'regraded',
        at: new Date(daysAgo(3)),
        title: 'Title of quiz',
        activityId: 'quiz',
        before: 62,
        after: 75,
      },
    ]);
  });
});
