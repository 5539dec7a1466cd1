import { describe, expect, it } from '@jest/globals';
import { occurredAt, timeToken } from './time-token.ts';

const secret = 'a secret of the test';
const ana = '11111111-1111-4111-8111-111111111111';
const now = new Date('2026-11-28T12:00:00.000Z');
const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const ago = (ms: number) => new Date(now.getTime() - ms);
const token = (ms: number, person = ana) => timeToken(secret, person, ago(ms));

describe('when work was done', () => {
  it.each<[string, string | null, number, Date]>([
    ['without a token, when it arrives', null, 5 * SECOND, now],
    ['by a token and the time since', token(60 * SECOND), 20 * SECOND, ago(40 * SECOND)],
    ['at the moment of the token', token(60 * SECOND), 0, ago(60 * SECOND)],
    ['never in the future, though the device’s clock is ahead', token(60 * SECOND), 61 * SECOND, now],
    [
      'never in the future, though it is ahead by a thousand years',
      token(60 * SECOND),
      1_000 * 365 * DAY,
      now,
    ],
    ['by a token of forty-five days', token(45 * DAY), 20 * SECOND, ago(45 * DAY - 20 * SECOND)],
    ['when it arrives, when the token is older', token(45 * DAY + 1), 20 * SECOND, now],
    ['when it arrives, when the clock ran backwards', token(60 * SECOND), -1, now],
    ['when it arrives, when what was measured is no number', token(60 * SECOND), NaN, now],
    ['when it arrives, when it would never end', token(60 * SECOND), Infinity, now],
    ['when it arrives, with the token of somebody else', token(60 * SECOND, 'other'), 0, now],
    ['when it arrives, with a signature of another secret', timeToken('other', ana, ago(SECOND)), 0, now],
    ['when it arrives, with a token that was written on', `${token(60 * SECOND)}.x`, 0, now],
    ['when it arrives, with no signature', token(60 * SECOND).split('.')[0] ?? '', 0, now],
    ['when it arrives, with nothing', '', 0, now],
  ])('%s', (_what, given, elapsed, moment) => {
    expect(occurredAt({ secret, previousSecret: null }, ana, given, elapsed, now)).toEqual(moment);
  });
});
