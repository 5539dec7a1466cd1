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

  describe('after an answer that was too late', () => {
    it('is there as long as something lighter is answered, and what waits is told to ask again', async () => {
      const heard = jest.fn();
      const stop = onReach(heard);
      answers.mockResolvedValue({ status: 200 } as Response);
      noteReach(null);
      expect(isReachable()).toBe(true);
      await jest.advanceTimersByTimeAsync(3_000);
      expect(answers).toHaveBeenCalledTimes(1);
      expect(isReachable()).toBe(true);
      expect(heard).toHaveBeenCalledTimes(1);
      stop();
    });

    it('is gone when nothing is answered at all, and looked for', async () => {
      answers.mockRejectedValue(new DOMException('too long', 'TimeoutError'));
      noteReach(null);
      await jest.advanceTimersByTimeAsync(3_000);
      expect(isReachable()).toBe(false);
      answers.mockResolvedValue({ status: 200 } as Response);
      await jest.advanceTimersByTimeAsync(6_000);
      expect(isReachable()).toBe(true);
    });

    it('is not gone by a look that was still under way when something was answered', async () => {
      const heard = jest.fn();
      const stop = onReach(heard);
      let fail = (_: Error) => {};
      answers.mockImplementation(() => new Promise((_, reject) => (fail = reject)));
      noteReach(null);
      await jest.advanceTimersByTimeAsync(3_000);
      expect(answers).toHaveBeenCalledTimes(1);
      noteReach(true);
      // What waited for a late answer asks again as soon as anything is answered.
      expect(heard).toHaveBeenCalledTimes(1);
      fail(new TypeError('nobody'));
      await jest.advanceTimersByTimeAsync(60_000);
      expect(isReachable()).toBe(true);
      expect(answers).toHaveBeenCalledTimes(1);
      stop();
    });

    it('is not gone by a look that was still under way when the browser reported a connection', async () => {
      let fail = (_: Error) => {};
      answers.mockImplementation(() => new Promise((_, reject) => (fail = reject)));
      noteReach(false);
      await jest.advanceTimersByTimeAsync(3_000);
      window.dispatchEvent(new Event('online'));
      fail(new TypeError('nobody'));
      await jest.advanceTimersByTimeAsync(60_000);
      expect(isReachable()).toBe(true);
      expect(answers).toHaveBeenCalledTimes(1);
    });

    it('is looked at once, however many answers were late', async () => {
      answers.mockResolvedValue({ status: 200 } as Response);
      noteReach(null);
      noteReach(null);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(answers).toHaveBeenCalledTimes(1);
    });

    it('stays gone where it was gone before', async () => {
      answers.mockRejectedValue(new TypeError('nobody'));
      noteReach(false);
      noteReach(null);
      expect(isReachable()).toBe(false);
    });
  });

  it('is believed to be there when the browser reports a connection again', () => {
    noteReach(false);
    window.dispatchEvent(new Event('online'));
    expect(isReachable()).toBe(true);
  });
});
