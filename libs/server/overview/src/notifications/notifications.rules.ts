/** When reminders leave: in the morning of a working day, where the person serves. Hours of the clock, the last one not included. */
export const MORNING = { from: 7, to: 10 } as const;

export interface LocalMoment {
  /** `YYYY-MM-DD`. */
  day: string;
  /** 0 to 23. */
  hour: number;
  isWorkingDay: boolean;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
    weekday: 'short',
  });
  clocks.set(zone, clock);
  return clock;
}

/** Local date and time in a zone. */
export function localMoment(now: Date, zone: string): LocalMoment {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    hour: Number(parts.hour),
    isWorkingDay: parts.weekday !== 'Sat' && parts.weekday !== 'Sun',
  };
}

/** Whether a reminder may be sent now to somebody in this zone. */
export function isMorning(now: Date, zone: string): boolean {
  const { hour, isWorkingDay } = localMoment(now, zone);
  return isWorkingDay && hour >= MORNING.from && hour < MORNING.to;
}

/** The zones in use where reminders leave now, each with its day. */
export const morningsAmong = (now: Date, zones: readonly string[]): { zone: string; day: string }[] =>
  zones.filter((zone) => isMorning(now, zone)).map((zone) => ({ zone, day: localMoment(now, zone).day }));

/** The day in every zone, whatever the hour: for previews. */
export const daysAmong = (now: Date, zones: readonly string[]): { zone: string; day: string }[] =>
  zones.map((zone) => ({ zone, day: localMoment(now, zone).day }));

/** Days that one rule may have. */
export const MOST_DAYS = 5;
/** The farthest from what the rule is about. */
export const LAST_DAY = 120;

/** A number of days that a rule can have; rules never apply to any other. */
export const isDayOfRule = (day: number): boolean => day >= 1 && day <= LAST_DAY;
