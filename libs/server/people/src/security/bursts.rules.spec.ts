import { describe, expect, it } from '@jest/globals';
import { alertsIn, usualAlerts } from '@campus/platform/config/security-settings.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { burstsIn, type WatchedEvent } from './bursts.rules.ts';

const now = new Date('2026-11-29T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const failed = (over: Partial<WatchedEvent> = {}): WatchedEvent => ({
  kind: SecurityKind.SIGN_IN_FAILED,
  at: ago(1),
  personId: null,
  account: 'a1',
  network: '203.0.113.7',
  times: 1,
  ...over,
});
const many = (count: number, of: (i: number) => Partial<WatchedEvent>, minutes = 1): WatchedEvent[] =>
  Array.from({ length: count }, (_, i) => failed({ at: ago(minutes), ...of(i) }));
const refused = (times: number, over: Partial<WatchedEvent> = {}) =>
  failed({ kind: SecurityKind.REFUSED, personId: 'tomas', account: null, times, ...over });
const accounts = (i: number) => ({ account: `a${i}` });

describe('a burst', () => {
  it.each<[string, WatchedEvent[], [rule: string, subject: string, times: number][]]>([
    ['nothing', [], []],
    ['14 accounts from one network', many(14, accounts), []],
    ['15 accounts from one network', many(15, accounts), [['spray', '203.0.113.7', 15]]],
    ['15 accounts from 15 networks', many(15, (i) => ({ ...accounts(i), network: `198.51.100.${i}` })), []],
    ['15 accounts, eleven minutes ago', many(15, accounts, 11), []],
    ['19 tries at one account', [failed({ times: 19 })], []],
    ['20 tries at one account', [failed({ times: 20 })], [['guessing', 'a1', 20]]],
    [
      '20 tries at one account over 20 networks',
      many(20, (i) => ({ personId: 'ana', network: `198.51.100.${i}` })),
      [['guessing', 'ana', 20]],
    ],
    [
      '20 tries at one account in an hour, some of them turned away',
      [failed({ times: 12, at: ago(59) }), failed({ times: 8, kind: SecurityKind.TRIES_USED_UP })],
      [['guessing', 'a1', 20]],
    ],
    [
      '300 tries that are not told apart any more',
      [failed({ times: 300, account: null, network: null })],
      [['campaign', '*', 300]],
    ],
    ['29 refusals of one person', [refused(29)], []],
    ['30 refusals of one person', [refused(10), refused(20)], [['refusals', 'tomas', 30]]],
    ['30 refusals of two people', [refused(15), refused(15, { personId: 'carla' })], []],
    ['60 sign-ins', [failed({ kind: SecurityKind.SIGN_IN, times: 60 })], []],
    ['one role given', [failed({ kind: SecurityKind.ROLE_GIVEN, personId: 'ana' })], [['roles', '*', 1]]],
  ])('%s', (_, events, expected) =>
    expect(
      burstsIn(events, usualAlerts, now).map(({ rule, subject, times }) => [rule, subject, times]),
    ).toEqual(expected),
  );

  it('says when it began and when it was last seen', () => {
    const [burst] = burstsIn([refused(20, { at: ago(9) }), refused(20, { at: ago(2) })], usualAlerts, now);
    expect(burst).toMatchObject({ personId: 'tomas', begunAt: ago(9), lastAt: ago(2) });
  });
});

describe('the thresholds', () => {
  it('are settings; what is not named stays, and 0 is never', () => {
    const alerts = alertsIn('guessing=5/30, roles=0/10');
    expect(alerts).toMatchObject({ guessing: { count: 5, minutes: 30 }, spray: usualAlerts.spray });
    const role = failed({ kind: SecurityKind.ROLE_TAKEN, personId: 'ana' });
    expect(burstsIn([role, failed({ times: 5 })], alerts ?? usualAlerts, now)).toMatchObject([
      { rule: 'guessing', times: 5 },
    ]);
  });

  it.each(['spray', 'spray=15', 'spray=15/0', 'spray=15/121', 'other=1/1', 'spray=-1/10'])(
    '%j cannot be read',
    (text) => expect(alertsIn(text)).toBeNull(),
  );
});
