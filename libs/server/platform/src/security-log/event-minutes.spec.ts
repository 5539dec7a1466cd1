import { beforeEach, describe, expect, it } from '@jest/globals';
import { EventMinutes, type SecurityEntry } from './event-minutes.ts';
import { SecurityKind } from './security-kinds.ts';

const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 10, 29, 12, minute, second));
const failed = (over: Partial<SecurityEntry> = {}): SecurityEntry => ({
  kind: SecurityKind.SIGN_IN_FAILED,
  personId: null,
  actorId: null,
  account: 'a1',
  network: '203.0.113.7',
  operation: null,
  code: 'WRONG_PASSWORD',
  browser: null,
  system: null,
  isRest: false,
  ...over,
});

describe('events of a minute', () => {
  let minutes = new EventMinutes({ perMinute: 3, perDay: 5, waiting: 8 });
  const add = (entry: SecurityEntry, when = at(0)) => minutes.add(entry, 'ana@x.example', when);
  const told = () => minutes.unwritten().map(({ account, times, isRest }) => ({ account, times, isRest }));
  const write = () => {
    for (const entry of minutes.unwritten()) entry.written = entry.said = entry.times;
  };

  beforeEach(() => {
    minutes = new EventMinutes({ perMinute: 3, perDay: 5, waiting: 8 });
  });

  it('that are equal are one, with how often', () => {
    expect(add(failed())?.isFirst).toBe(true);
    expect(add(failed(), at(0, 40))?.isFirst).toBe(false);
    add(failed({ network: '203.0.113.8' }));
    expect(told()).toEqual([
      { account: 'a1', times: 2, isRest: false },
      { account: 'a1', times: 1, isRest: false },
    ]);
    expect(minutes.unwritten()[0]).toMatchObject({ firstAt: at(0), lastAt: at(0, 40) });
  });

  it('are told apart up to a number, and the rest is counted as one without saying whose', () => {
    for (let i = 0; i < 10; i += 1) add(failed({ account: `a${i}` }));
    expect(told()).toEqual([
      ...[0, 1, 2].map((i) => ({ account: `a${i}`, times: 1, isRest: false })),
      { account: null, times: 7, isRest: true },
    ]);
    expect(minutes.unwritten().at(-1)?.address).toBeNull();
    expect(add(failed({ account: 'a0' }))?.entry).toMatchObject({ account: 'a0', times: 2 });
    expect(add(failed({ kind: SecurityKind.SIGN_IN }))?.entry.isRest).toBe(false);
  });

  it('have an end in a day as well, which begins anew with the next', () => {
    for (let minute = 0; minute < 3; minute += 1)
      for (let i = 0; i < 3; i += 1) {
        add(failed({ account: `a${minute}${i}` }), at(minute));
        write();
        minutes.tidy(at(minute + 1));
      }
    expect(add(failed({ account: 'late' }), at(3))?.entry.isRest).toBe(true);
    expect(add(failed({ account: 'next' }), at(24 * 60))?.entry.isRest).toBe(false);
  });

  it('wait for a database that is away, and not for ever more of them', () => {
    for (let i = 0; i < 20; i += 1) add(failed({ account: `a${i}` }), at(i));
    expect(minutes.size).toBe(8);
    expect(minutes.lost).toBe(12);
  });

  it('stay until table and log have all of them, and their minute is over', () => {
    add(failed());
    write();
    add(failed(), at(0, 5));
    expect(minutes.unsaid(at(0, 30), false)).toEqual([]);
    expect(minutes.unsaid(at(1), false)).toHaveLength(1);
    minutes.tidy(at(1));
    expect(minutes.size).toBe(1);
    write();
    minutes.tidy(at(1));
    expect(minutes.size).toBe(0);
  });
});
