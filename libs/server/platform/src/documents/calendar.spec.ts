import { describe, expect, it } from '@jest/globals';
import { calendarFile, type CalendarEvent } from './calendar.ts';

const event = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'h1@micic-campus',
  revision: 3,
  changedAt: new Date('2026-11-20T10:00:00.123Z'),
  startsAt: new Date('2026-12-03T15:00:00Z'),
  endsAt: new Date('2026-12-03T18:00:00Z'),
  title: 'Taller',
  place: null,
  notes: 'Edición',
  url: 'https://campus.example.org/course/e1',
  isCancelled: false,
  alarms: [],
  ...over,
});

const head = { name: 'Curso', timeZone: 'America/Mexico_City', everyHours: null };

/** As a calendar reads it: folded lines joined again. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('says when, with an id that stays and a number that rises', () => {
    expect(linesOf(calendarFile(head, [event()]))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//MICIC Campus//Live sessions//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Curso',
      'X-WR-TIMEZONE:America/Mexico_City',
      'BEGIN:VEVENT',
      'UID:h1@micic-campus',
      'SEQUENCE:3',
      'DTSTAMP:20261120T100000Z',
      'LAST-MODIFIED:20261120T100000Z',
      'DTSTART:20261203T150000Z',
      'DTEND:20261203T180000Z',
      'SUMMARY:Taller',
      'DESCRIPTION:Edición',
      'URL:https://campus.example.org/course/e1',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('tells of a cancelled event, which then takes no time', () => {
    const lines = linesOf(calendarFile(head, [event({ isCancelled: true })]));
    expect(lines).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'TRANSP:TRANSPARENT']));
  });

  it('reminds of an event, but of none that was cancelled', () => {
    const alarms = [1440, 60];
    const lines = linesOf(calendarFile(head, [event({ alarms })]));
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual([
      'TRIGGER:-PT1440M',
      'TRIGGER:-PT60M',
    ]);
    expect(calendarFile(head, [event({ alarms, isCancelled: true })])).not.toContain('VALARM');
  });

  it('says how often to ask again, where one subscribes', () => {
    const lines = linesOf(calendarFile({ ...head, everyHours: 4 }, []));
    expect(lines).toEqual(
      expect.arrayContaining(['REFRESH-INTERVAL;VALUE=DURATION:PT4H', 'X-PUBLISHED-TTL:PT4H']),
    );
  });

  it.each([
    ['Sala 2; piso 1, ala norte', 'Sala 2\\; piso 1\\, ala norte'],
    ['C:\\sala', 'C:\\\\sala'],
    ['una\r\notra\nmás', 'una\\notra\\nmás'],
    ['sin\u0007campana', 'sincampana'],
  ])('writes %j so that nothing of it is taken for a sign', (place, written) => {
    expect(linesOf(calendarFile(head, [event({ place })]))).toContain(`LOCATION:${written}`);
  });

  it('folds long lines at 75 bytes and parts no letter', () => {
    const title = `${'ñ'.repeat(80)}👩‍🏫${'é'.repeat(40)}`;
    const text = calendarFile(head, [event({ title })]);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\ufffd');
    expect(linesOf(text)).toContain(`SUMMARY:${title}`);
  });
});
