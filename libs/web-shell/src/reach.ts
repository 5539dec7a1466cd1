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
/** The look under way, before it asks or while it does. Another in its place, or none: it was called off. */
let looking: object | null = null;

export const isReachable = (): boolean => navigator.onLine && isReached;

/** Called after each change; returns the function that stops. */
export const onReach = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const settle = (isNow: boolean): void => {
  looking = null;
  isReached = isNow;
  for (const listener of listeners) listener();
};

const isThere = async (): Promise<boolean> => {
  try {
    await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(LONGEST_LOOK_MS) });
    return true;
  } catch {
    return false;
  }
};

/** There may be no request meanwhile by which the return of the connection would be noticed. */
const lookAgain = (afterMs: number): void => {
  const look = {};
  looking = look;
  const ask = async () => {
    if (look !== looking) return;
    const isNow = await isThere();
    if (look !== looking) return;
    if (isNow || isReached) settle(isNow);
    if (!isNow) lookAgain(Math.min(2 * afterMs, LONGEST_WAIT_MS));
  };
  setTimeout(() => void ask(), afterMs);
};

/**
 * What a request has shown: any answer at all, or none. Null: it took too long, so something lighter is asked before
 * anybody is told that there is no connection; whoever waits for an answer asks again once there is one.
 */
export const noteReach = (isNow: boolean | null): void => {
  if (isNow === null) {
    if (!looking) lookAgain(FIRST_LOOK_MS);
  } else if (isNow ? looking : isReached) {
    settle(isNow);
    if (!isNow) lookAgain(FIRST_LOOK_MS);
  }
};

/** Asks at once: a file that cannot be had says nothing of why. */
export const lookNow = async (): Promise<void> => noteReach(await isThere());

for (const event of ['online', 'offline']) window.addEventListener(event, () => settle(true));
