import { deadlineOf } from '@campus/course-rules';

/** Editions times zones: more are not open at once. */
const MOST = 2_000;

const known = new Map<string, Date>();

/** `deadlineOf`, remembered: finding out when a day ends in a zone costs more than the rest of a screen. */
export function deadlineIn(localDate: string, timeZone: string): Date {
  const key = `${localDate} ${timeZone}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= MOST) known.clear();
  const deadline = deadlineOf(localDate, timeZone);
  known.set(key, deadline);
  return deadline;
}
