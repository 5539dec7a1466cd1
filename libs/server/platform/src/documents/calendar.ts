import { CAMPUS_ISSUER } from '../config/campus-name.ts';

/** One line of a calendar: when, where, what. */
export interface CalendarEvent {
  /** Never changes: a later event with the same uid replaces this one. */
  uid: string;
  /** Increases with every change. */
  revision: number;
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  /** An address or a link. */
  place: string | null;
  notes: string;
  url: string;
  isCancelled: boolean;
  /** Minutes before it begins at which a calendar reminds of it. */
  alarms: readonly number[];
}

/** What a calendar is told of the whole. */
export interface CalendarHead {
  name: string;
  /** IANA name of the zone in which it is read; its events are moments, which are the same in every zone. */
  timeZone: string;
  /** How often a calendar that subscribes is to ask again; null: it is a file, kept once. */
  everyHours: number | null;
}

const FOLD = 75;

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // Control characters are no text; a calendar would refuse the whole file for one.
    .replaceAll(/\p{Cc}/gu, '');

/** RFC 5545, 3.1: at most 75 bytes a line; the rest continues after a space, without splitting a character. */
function folded(line: string): string {
  let out = '';
  let room = FOLD;
  for (const letter of line) {
    const bytes = Buffer.byteLength(letter);
    if (bytes > room) {
      out += '\r\n ';
      room = FOLD - 1;
    }
    out += letter;
    room -= bytes;
  }
  return out;
}

/** `20261203T150000Z`: a moment, the same for every reader; calendars show it on the clocks of their owner. */
const utc = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** RFC 5545, 3.6.6: what is shown, that many minutes before. */
const alarmLines = ({ alarms, title }: CalendarEvent): string[] =>
  alarms.flatMap((minutes) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${minutes}M`,
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
  ]);

const eventLines = (event: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `SEQUENCE:${event.revision}`,
  `DTSTAMP:${utc(event.changedAt)}`,
  `LAST-MODIFIED:${utc(event.changedAt)}`,
  `DTSTART:${utc(event.startsAt)}`,
  `DTEND:${utc(event.endsAt)}`,
  `SUMMARY:${escaped(event.title)}`,
  ...(event.place === null ? [] : [`LOCATION:${escaped(event.place)}`]),
  `DESCRIPTION:${escaped(event.notes)}`,
  `URL:${event.url}`,
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  `TRANSP:${event.isCancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
  ...(event.isCancelled ? [] : alarmLines(event)),
  'END:VEVENT',
];

/** RFC 7986, 5.7, and what Outlook reads in its place. */
const refreshLines = (hours: number): string[] => [
  `REFRESH-INTERVAL;VALUE=DURATION:PT${hours}H`,
  `X-PUBLISHED-TTL:PT${hours}H`,
];

/** Events as RFC 5545 writes them, for Outlook, Google and the calendars of phones. */
export const calendarFile = (
  { name, timeZone, everyHours }: CalendarHead,
  events: readonly CalendarEvent[],
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${CAMPUS_ISSUER}//Live sessions//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    ...(everyHours === null ? [] : refreshLines(everyHours)),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
