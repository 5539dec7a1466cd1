import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Patience, type Limit } from './patience.ts';
import { run } from './run.ts';

const MINUTE = 60_000;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Tells whether patience is lost by now. */
function watched(limit: Limit) {
  let isLost = false;
  const patience = new Patience(limit, () => (isLost = true));
  return { patience, isLost: () => isLost };
}

describe('patience with a program', () => {
  it('ends with its minutes', () => {
    const { isLost } = watched({ minutes: 10 });
    jest.advanceTimersByTime(10 * MINUTE - 1);
    expect(isLost()).toBe(false);
    jest.advanceTimersByTime(1);
    expect(isLost()).toBe(true);
  });

  it('begins anew with each sign that it gets on, even one that comes in parts', () => {
    const { patience, isLost } = watched({ minutes: 10, sign: /^(PASS|FAIL) / });
    for (const parts of [['PASS one\n'], ['warned\nFA', 'IL two', ' (3 s)\nmore'], ['\nPASS three\n']]) {
      jest.advanceTimersByTime(9 * MINUTE);
      for (const part of parts) patience.hear(part);
    }
    jest.advanceTimersByTime(9 * MINUTE);
    expect(isLost()).toBe(false);
    jest.advanceTimersByTime(MINUTE);
    expect(isLost()).toBe(true);
  });

  it('is not won by other words: what hangs may still talk', () => {
    const { patience, isLost } = watched({ minutes: 10, sign: /^(PASS|FAIL) / });
    for (let minute = 0; minute < 10; minute++) {
      patience.hear('still waiting for PASS \n');
      jest.advanceTimersByTime(MINUTE);
    }
    expect(isLost()).toBe(true);
  });

  it('is not lost with a program that has ended', () => {
    const { patience, isLost } = watched({ minutes: 1 });
    patience.end();
    jest.advanceTimersByTime(2 * MINUTE);
    expect(isLost()).toBe(false);
  });
});

it('ends a program that gives no sign, and says so', async () => {
  jest.useRealTimers();
  const hangs = `console.log('begun'); setInterval(() => undefined, 1000)`;
  const done = await run(process.execPath, ['-e', hangs], { minutes: 0.02, sign: /^PASS / });
  expect(done.code).not.toBe(0);
  expect(done.output).toContain('gave no sign of getting on for 0.02 minutes and was ended.');
});
