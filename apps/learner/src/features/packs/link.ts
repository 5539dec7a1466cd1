/** Speed without a measurement: the slowest connection the course is made for. */
const STATED = 400_000 / 8;

/** Below this, what came says more of the time of a round trip than of the speed. */
const ENOUGH = 30_000;

interface Connection extends EventTarget {
  saveData?: boolean;
  type?: string;
}

/** Chromium describes the connection; other browsers do not. */
const connection = (): Connection | null =>
  'connection' in navigator && navigator.connection instanceof EventTarget ? navigator.connection : null;

/** Somebody pays for each megabyte, or has asked the browser to save them. */
export const isMetered = (): boolean => {
  const link = connection();
  return link?.saveData === true || link?.type === 'cellular';
};

/** Bytes a second of what this page has fetched; null while that is too little to know. */
const measured = (): number | null => {
  const fetched = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ transferSize, requestStart }) => transferSize > 2_000 && requestStart > 0);
  const bytes = fetched.reduce((sum, { transferSize }) => sum + transferSize, 0);
  const ms = fetched.reduce((sum, { requestStart, responseEnd }) => sum + responseEnd - requestStart, 0);
  return bytes < ENOUGH || ms <= 0 ? null : (1000 * bytes) / ms;
};

/** About how many seconds bytes take, and whether this connection was measured for it. */
export const secondsFor = (bytes: number): { seconds: number; isMeasured: boolean } => {
  const speed = measured();
  return { seconds: Math.max(1, Math.round(bytes / (speed ?? STATED))), isMeasured: speed !== null };
};
