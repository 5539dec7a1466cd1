import type { Attendance, LiveSession } from './sessions.ts';

export const liveSession = (over: Partial<LiveSession> = {}): LiveSession => ({
  id: 'live-1',
  title: 'Apertura',
  mode: 'ROOM',
  place: 'Cancillería, sala 2',
  url: null,
  linkFrom: null,
  timeZone: 'America/Mexico_City',
  isCancelled: false,
  isMadeUp: false,
  calendarUrl: '/attendance/calendar/e1/live-1.ics',
  halfDays: [
    { id: 'h1', startsAt: '2098-12-03T15:00:00Z', plannedMinutes: 180, presence: null, minutes: null },
  ],
  ...over,
});

export const attendance = (over: Partial<Attendance> = {}): Attendance => ({
  percent: 0,
  needed: null,
  code: '0123456789ABCDEF',
  square: { side: 29, path: 'M4 4h1v1h-1z' },
  calendarUrl: '/attendance/calendar/e1/all.ics',
  sessions: [liveSession()],
  ...over,
});
