/** What a calendar takes from a file of events. */
export interface CalendarEvent {
  uid: string;
  startsAt: Date;
  sequence: number;
  location: string | null;
}

/** The events of an iCalendar file (RFC 5545), read as a calendar reads them: lines unfolded, escapes undone. */
export function eventsIn(file: string): CalendarEvent[] {
  const [head, ...events] = file.replaceAll(/\r\n[ \t]/g, '').split('BEGIN:VEVENT\r\n');
  if (!head?.startsWith('BEGIN:VCALENDAR\r\n')) throw new Error('This is no calendar.');
  return events.map((event) => {
    const value = (name: string) => new RegExp(`^${name}(?:;[^:]*)?:(.*)\r$`, 'm').exec(event)?.[1] ?? null;
    const [, date, time] = /^(\d{8})T(\d{6})Z$/.exec(value('DTSTART') ?? '') ?? [];
    if (!date || !time) throw new Error(`No moment in UTC: ${value('DTSTART')}`);
    const iso = `${date.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`;
    return {
      uid: value('UID') ?? '',
      startsAt: new Date(iso),
      sequence: Number(value('SEQUENCE')),
      location: value('LOCATION')?.replaceAll(/\\(.)/g, '$1') ?? null,
    };
  });
}
