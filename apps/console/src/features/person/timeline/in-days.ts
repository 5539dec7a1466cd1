import { todayIn } from '../../../shared/words/today.ts';
import type { TimelineEntry } from '../person-data.ts';

export interface DayOfTimeline {
  /** `YYYY-MM-DD`, on the clocks of the reader. */
  day: string;
  entries: TimelineEntry[];
}

/** The entries by days, in the order they came in. */
export function inDays(entries: readonly TimelineEntry[], timeZone: string): DayOfTimeline[] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = entry.day ?? todayIn(timeZone, new Date(entry.at));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, of]) => ({ day, entries: of }));
}
