import { todayIn } from './today.ts';

const clock = (moment: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(moment);
  const value = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'));
};

/** The first moment of a day (`2026-12-03`) where the person is, `later` days after it; null for what is no day. */
export function startOfDay(day: string, timeZone: string, later = 0): string | null {
  const midnight = Date.parse(`${day}T00:00:00Z`) + later * 86_400_000;
  if (!Number.isFinite(midnight)) return null;
  // Twice: the first guess may be on the other side of a change of clocks.
  const guess = midnight - (clock(midnight, timeZone) - midnight);
  return new Date(guess - (clock(guess, timeZone) - midnight)).toISOString();
}

/** When the next week begins where the person is: after Sunday, whatever day it is. */
export function nextMonday(timeZone: string, now = new Date()): string {
  const today = todayIn(timeZone, now);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return startOfDay(today, timeZone, (8 - weekday) % 7 || 7) ?? now.toISOString();
}
