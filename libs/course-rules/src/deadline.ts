const day = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
};

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
const offsetAt = (instant: number, timeZone: string): number => {
  const part = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, date, hour, minute, second) - Math.floor(instant / 1000) * 1000;
};

/**
 * The end of a calendar day in a zone: the last instant at which its clocks show 23:59:59.999. When clocks go back
 * over midnight and show it twice, the second; when they skip it, the last instant before they do.
 *
 * @param localDate calendar day, `YYYY-MM-DD`, of the years 1000–9999
 * @param timeZone IANA name, such as `America/Costa_Rica`
 * @throws RangeError when either is not one
 */
export const deadlineOf = (localDate: string, timeZone: string): Date => {
  const wall = /^[1-9]\d{3}-\d{2}-\d{2}$/.test(localDate) ? Date.parse(`${localDate}T23:59:59.999Z`) : NaN;
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== localDate)
    throw new RangeError(`Not a calendar day: ${localDate}`);
  const candidates = [wall - day, wall, wall + day].map((near) => wall - offsetAt(near, timeZone));
  const exact = candidates.filter((instant) => instant + offsetAt(instant, timeZone) === wall);
  return new Date(exact.length > 0 ? Math.max(...exact) : Math.min(...candidates));
};
