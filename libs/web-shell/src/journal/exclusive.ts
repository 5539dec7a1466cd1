/** Runs one thing at a time. */
export type Exclusive = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** One task at a time in this window. */
export const createQueue = (): Exclusive => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
};

/** A window that was frozen while it held the lock must not stop all others for good. */
const patienceMs = 20_000;

/**
 * One task at a time over all windows of this browser. Without the Web Locks API (older browsers, plain
 * http), or when the lock is not available in time, over this window only: two windows may then send the same
 * entries, which the server takes once.
 */
export const createExclusive = (name: string): Exclusive => {
  const queue = createQueue();
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (!locks) return queue;
  return (task) =>
    queue(async () => {
      const impatience = new AbortController();
      const timer = setTimeout(() => impatience.abort(), patienceMs);
      let hasBegun = false;
      try {
        return await locks.request(name, { signal: impatience.signal }, () => {
          hasBegun = true;
          clearTimeout(timer);
          return task();
        });
      } catch (error) {
        if (hasBegun) throw error;
        return task();
      } finally {
        clearTimeout(timer);
      }
    });
};
