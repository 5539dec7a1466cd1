/**
 * Whether the server can be reached. A browser reports a connection where there is none behind it: a portal that asks
 * for a room number, a line that is dead, a page loaded again without a network. So the last request counts as well.
 */
const FIRST_LOOK_MS = 3_000;
const LONGEST_WAIT_MS = 30_000;
/** A line on which the smallest of all answers takes longer is none. */
const LONGEST_LOOK_MS = 10_000;

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

const settle = (isNow: boolean): void => {
  isReached = isNow;
  tell();
};

/** There may be no request meanwhile by which the return of the connection would be noticed. */
const lookAgain = (afterMs: number): void => {
  clearTimeout(looking);
  looking = setTimeout(() => {
    fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(LONGEST_LOOK_MS) }).then(
      () => settle(true),
      () => {
        if (isReached) settle(false);
        lookAgain(Math.min(2 * afterMs, LONGEST_WAIT_MS));
      },
    );
  }, afterMs);
};

/**
 * What a request has shown: any answer at all, or none. Null: it took too long, so something lighter is asked before
 * anybody is told that there is no connection; whoever waits for an answer asks again once there is one.
 */
export const noteReach = (isNow: boolean | null): void => {
  if (isNow === isReached || !(isNow || isReached)) return;
  if (isNow) clearTimeout(looking);
  else lookAgain(FIRST_LOOK_MS);
  if (isNow !== null) settle(isNow);
};

for (const event of ['online', 'offline'])
  window.addEventListener(event, () => {
    isReached = true;
    clearTimeout(looking);
    tell();
  });
