/** Runs one thing at a time. */
export type Exclusive = <Result>(task: () => Promise<Result>) => Promise<Result>;

const inThisWindow = (): Exclusive => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
};

/**
 * One task at a time over all windows of this browser. Without the Web Locks API (older browsers, plain
 * http) over this window only: two windows may then send the same entries, which the server takes once.
 */
export const createExclusive = (name: string): Exclusive => {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  return locks ? async (task) => locks.request(name, task) : inThisWindow();
};
