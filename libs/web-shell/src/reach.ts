/**
 * Whether the server can be reached. A browser reports a connection where there is none behind it: a portal that asks
 * for a room number, a line that is dead, a page loaded again without a network. So the last request counts as well.
 */
const FIRST_LOOK_MS = 3_000;
const LONGEST_WAIT_MS = 30_000;

const listeners = new Set<() => void>();
let isReached = true;
let looking: ReturnType<typeof setTimeout> | undefined;

export const isReachable = (): boolean => navigator.onLine && isReached;

/** Called after each change; returns the function that stops. */
export const onReach = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const tell = () => {
  for (const listener of listeners) listener();
};

/** There may be no request meanwhile by which the return of the connection would be noticed. */
const lookAgain = (afterMs: number): void => {
  looking = setTimeout(() => {
    fetch('/health/live', { cache: 'no-store' }).then(
      () => noteReach(true),
      () => lookAgain(Math.min(2 * afterMs, LONGEST_WAIT_MS)),
    );
  }, afterMs);
};

/** What a request has shown: any answer at all, or none. */
export const noteReach = (isNow: boolean): void => {
  if (isNow === isReached) return;
  isReached = isNow;
  clearTimeout(looking);
  if (!isNow) lookAgain(FIRST_LOOK_MS);
  tell();
};

for (const event of ['online', 'offline'])
  window.addEventListener(event, () => {
    isReached = true;
    clearTimeout(looking);
    tell();
  });
