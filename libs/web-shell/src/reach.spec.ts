import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isReachable, noteReach, onReach } from './reach.ts';

describe('the way to the server', () => {
  const answers = jest.fn<() => Promise<Response>>();
  const own = globalThis.fetch;

  beforeEach(() => {
    jest.useFakeTimers();
    answers.mockReset();
    globalThis.fetch = answers;
  });

  afterEach(() => {
    noteReach(true);
    globalThis.fetch = own;
    jest.useRealTimers();
  });

  it('is gone when a request finds nobody, whatever the browser reports, and back with the next answer', () => {
    const heard = jest.fn();
    const stop = onReach(heard);
    expect(navigator.onLine).toBe(true);
    noteReach(false);
    expect(isReachable()).toBe(false);
    noteReach(false);
    noteReach(true);
    expect(isReachable()).toBe(true);
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
  });

  it('is looked for again, less and less often, until somebody answers', async () => {
    answers.mockRejectedValue(new TypeError('nobody'));
    noteReach(false);
    await jest.advanceTimersByTimeAsync(3_000 + 6_000 + 12_000);
    expect(answers).toHaveBeenCalledTimes(3);
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    expect(answers.mock.calls.length).toBeLessThan(3 + 22);
    answers.mockResolvedValue({ status: 503 } as Response);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(isReachable()).toBe(true);
    const asked = answers.mock.calls.length;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(answers).toHaveBeenCalledTimes(asked);
  });

  it('is believed to be there when the browser reports a connection again', () => {
    noteReach(false);
    window.dispatchEvent(new Event('online'));
    expect(isReachable()).toBe(true);
  });
});
