import { describe, expect, it } from '@jest/globals';
import { createClock } from './clock.ts';

const serverTime = '2026-11-24T10:00:00.000Z';
const sources = (wall: number, steady: number) => {
  const now = { wall, steady };
  return { now, clock: createClock({ wall: () => now.wall, steady: () => now.steady }) };
};

describe('createClock', () => {
  it('does not mind a device clock that is wrong by years', () => {
    const { now, clock } = sources(Date.parse('2019-01-01'), 100);
    clock.hear({ timeToken: 'signed', serverTime });
    now.wall += 5000;
    now.steady += 5000;
    expect(clock.stamp()).toMatchObject({ timeToken: 'signed', elapsedMs: 5000 });
    expect(clock.serverNow()).toBe(Date.parse(serverTime) + 5000);
  });

  it('counts from when the moment arrived, not from when somebody looked at it', () => {
    const { now, clock } = sources(1_000_000, 3000);
    const kept = clock.hear({ timeToken: 'signed', serverTime }, 2000);
    expect(kept.receivedAt).toBe(998_000);
    now.wall += 500;
    now.steady += 500;
    expect(clock.stamp().elapsedMs).toBe(2500);
  });

  it('counts on when the device clock is set back', () => {
    const { now, clock } = sources(1_000_000, 0);
    clock.hear({ timeToken: 'signed', serverTime });
    now.wall -= 900_000;
    now.steady += 7000;
    expect(clock.stamp().elapsedMs).toBe(7000);
  });

  it('counts the time a device slept, during which the steady clock stands still', () => {
    const { now, clock } = sources(1_000_000, 0);
    clock.hear({ timeToken: 'signed', serverTime });
    now.wall += 3_600_000;
    now.steady += 10;
    expect(clock.stamp().elapsedMs).toBe(3_600_000);
  });

  it('goes on after a reload by the device clock, never before the token', () => {
    const { now, clock } = sources(1_000_000, 0);
    clock.restore({ timeToken: 'signed', serverTime, receivedAt: 900_000 });
    expect(clock.stamp()).toMatchObject({ timeToken: 'signed', elapsedMs: 100_000 });
    now.wall = 1000;
    expect(clock.stamp().elapsedMs).toBe(0);
  });

  it('prefers what it heard to what an earlier page remembered, and says so when it heard nothing', () => {
    const { clock } = sources(1_000_000, 0);
    expect(clock.stamp()).toMatchObject({ timeToken: null, elapsedMs: 0 });
    clock.hear({ timeToken: 'new', serverTime });
    clock.restore({ timeToken: 'old', serverTime, receivedAt: 0 });
    expect(clock.stamp().timeToken).toBe('new');
  });
});
