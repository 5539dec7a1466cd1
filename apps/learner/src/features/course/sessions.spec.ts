import { describe, expect, it } from '@jest/globals';
import { liveSession } from './sessions.fixture.ts';
import { isToday, sortSessions } from './sessions.ts';

const session = liveSession({
  halfDays: [
    { id: 'h1', startsAt: '2026-12-03T15:00:00Z', plannedMinutes: 180, presence: null, minutes: null },
    { id: 'h2', startsAt: '2026-12-04T03:30:00Z', plannedMinutes: 60, presence: null, minutes: null },
  ],
});
const at = (moment: string) => Date.parse(moment);

describe('live sessions', () => {
  it.each([
    ['2026-12-03T14:00:00Z', 'coming'],
    ['2026-12-03T19:00:00Z', 'coming'],
    ['2026-12-04T04:29:59Z', 'coming'],
    ['2026-12-04T04:30:00Z', 'past'],
  ] as const)('are over with their last half day: at %s it is %s', (now, where) => {
    expect(sortSessions([session], at(now))[where]).toEqual([session]);
  });

  it('that were cancelled are told of until their day is over', () => {
    const cancelled = { ...session, isCancelled: true };
    expect(sortSessions([cancelled], at('2026-12-03T14:00:00Z')).coming).toEqual([cancelled]);
    expect(sortSessions([cancelled], at('2026-12-05T00:00:00Z'))).toEqual({ coming: [], past: [] });
  });

  it.each([
    ['2026-12-03T07:00:00Z', 'America/Mexico_City', true],
    // Still the second of December there.
    ['2026-12-03T05:00:00Z', 'America/Mexico_City', false],
    // The evening is left.
    ['2026-12-03T20:00:00Z', 'America/Mexico_City', true],
    // In Madrid the evening is on the fourth.
    ['2026-12-03T20:00:00Z', 'Europe/Madrid', false],
    // Begun half an hour before midnight there, and still going on after it.
    ['2026-12-04T04:15:00Z', 'Etc/GMT+4', true],
    ['2026-12-04T04:30:00Z', 'Etc/GMT+4', false],
  ])('are today by the clock of the reader: %s in %s', (now, zone, expected) => {
    expect(isToday(session, at(now), zone)).toBe(expected);
  });
});
