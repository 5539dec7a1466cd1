const FIRST = 2;
/** Seconds: a platform that comes back is noticed within a minute. */
const LONGEST = 30;
/** Seconds: of one that says no, which somebody has to mend. */
const LONGEST_REFUSED = 600;
/** Seconds: whatever a platform asks for, it is tried again after an hour. */
const LONGEST_ASKED = 3_600;
/** Seconds before a single score is tried again that fails while others do not. */
const FIRST_OF_ONE = 10;
const LONGEST_OF_ONE = 1_800;

/** `chance`: 0 to 1. Servers that failed together do not come back together. */
const around = (seconds: number, chance: number): number => seconds * (0.75 + chance / 2);

const doubled = (first: number, times: number, longest: number): number =>
  Math.min(longest, first * 2 ** Math.min(times, 30));

/**
 * Seconds until a platform is asked again, after so many failures in a row. `asked`: what it asked for itself, and is
 * given, an hour at most.
 */
export function pauseOf(
  failures: number,
  { isRefusal = false, asked = null }: { isRefusal?: boolean; asked?: number | null },
  chance: number,
): number {
  const own = around(doubled(FIRST, failures - 1, isRefusal ? LONGEST_REFUSED : LONGEST), chance);
  return Math.max(own, Math.min(asked ?? 0, LONGEST_ASKED));
}

/** Seconds until a score is tried again whose last try failed while others went through. */
export const pauseOfOne = (tries: number, chance: number): number =>
  around(doubled(FIRST_OF_ONE, tries - 1, LONGEST_OF_ONE), chance);

/** Seconds that an answer asks for (RFC 9110, 10.2.3); null: it does not. */
export function readRetryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1_000));
}
