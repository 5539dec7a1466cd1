/** A rate is known after this time and this amount: the first files are not representative. */
const leastMs = 2_000;
const leastBytes = 50_000;

/**
 * Seconds until `total` bytes have arrived at the present rate; null while the rate is unknown, or nothing is
 * known to be left.
 */
export const secondsLeft = (
  { bytes, elapsedMs }: { bytes: number; elapsedMs: number },
  total: number | null,
): number | null => {
  if (total === null || bytes >= total || elapsedMs < leastMs || bytes < leastBytes) return null;
  return Math.ceil(((total - bytes) * elapsedMs) / bytes / 1_000);
};

/** Seconds as people say them: to five below a minute, then to the minute. */
export const roundedSeconds = (seconds: number): { minutes: number; seconds: number } =>
  seconds < 60
    ? { minutes: 0, seconds: Math.max(5, Math.ceil(seconds / 5) * 5) }
    : { minutes: Math.round(seconds / 60), seconds: 0 };
