import type { DataOf, OwnAttendance } from '@campus/api-client';

export type Attendance = NonNullable<DataOf<typeof OwnAttendance>['ownAttendance']>;
export type LiveSession = Attendance['sessions'][number];
export type HalfDay = LiveSession['halfDays'][number];

/** When a half day ends, epoch milliseconds. */
export const endOf = ({ startsAt, plannedMinutes }: HalfDay): number =>
  Date.parse(startsAt) + plannedMinutes * 60_000;

const isOver = ({ halfDays }: LiveSession, now: number): boolean =>
  halfDays.every((half) => endOf(half) <= now);

/** Those still to come or going on, and those that are over; a cancelled one is forgotten with its day. */
export const sortSessions = (sessions: readonly LiveSession[], now: number) => ({
  coming: sessions.filter((session) => !isOver(session, now)),
  past: sessions.filter((session) => isOver(session, now) && !session.isCancelled),
});

/** Whether a half day of it goes on, even since yesterday, or is still to come on this day of a zone. */
export const isToday = ({ halfDays, isCancelled }: LiveSession, now: number, timeZone: string): boolean => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const isDue = (startsAt: number) => startsAt <= now || day.format(startsAt) === day.format(now);
  return !isCancelled && halfDays.some((half) => endOf(half) > now && isDue(Date.parse(half.startsAt)));
};
