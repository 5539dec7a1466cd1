/** The day it is in a time zone, `YYYY-MM-DD`. */
export const todayIn = (timeZone: string, now = new Date()): string => minuteIn(timeZone, now).slice(0, 10);

/** A moment on the clock of a time zone, `YYYY-MM-DD HH:MM`. */
export function minuteIn(timeZone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(moment);
  const value = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${value('year')}-${value('month')}-${value('day')} ${value('hour')}:${value('minute')}`;
}
