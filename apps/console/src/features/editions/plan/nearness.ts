/** As much of a session as says when it is. */
interface Timed {
  halfDays: readonly { startsAt: string; plannedMinutes: number }[];
}

/** A time before every session, and after: milliseconds of a thousand years. */
const FAR = 1000 * 365 * 86_400_000;

/**
 * Where a session stands among others, the smallest first: those that are on or to come by their beginning, then those
 * without a day, then those that are over, the last one first.
 */
export function placeByNearness({ halfDays }: Timed, now: number): number {
  const ends = halfDays.map(({ startsAt, plannedMinutes }) => Date.parse(startsAt) + plannedMinutes * 60_000);
  const starts = halfDays.map(({ startsAt }) => Date.parse(startsAt));
  if (starts.length === 0) return FAR;
  const end = Math.max(...ends);
  return end > now ? Math.min(...starts) : 2 * FAR - end;
}
