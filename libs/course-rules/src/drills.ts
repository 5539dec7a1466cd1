/** Days after the end of a course on which a drill is due. */
export const drillDays = [7, 30, 90] as const;

/** Days before a season opens on which its drill is due. */
export const daysBeforeSeason = 14;

/** Months that a certificate is current after the course, and after each drill. */
const monthsCurrent = 12;

/** A time of the year in which some countries expect a hazard. */
export interface Season {
  key: string;
  /** The day it opens each year, `MM-DD`. */
  opens: string;
  /** ISO 3166 codes. */
  countries: readonly string[];
}

/** Two minutes of questions about a course that is over. Days are `YYYY-MM-DD`. */
export interface Drill {
  /** Names it among all drills of a person; made of the number of days, or of the season and its year. */
  occasion: string;
  dueOn: string;
  /** Days after the course; null: it precedes a season. */
  days: number | null;
  season: { key: string; opensOn: string } | null;
}

const DAY = 86_400_000;

const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

const yearOf = (day: string): number => Number(day.slice(0, 4));

const afterCourse = (finishedOn: string): Drill[] =>
  drillDays.map((days) => ({
    occasion: `drill-${days}`,
    dueOn: later(finishedOn, days),
    days,
    season: null,
  }));

/** The drill before a season in one year. */
export const seasonDrill = ({ key, opens }: Pick<Season, 'key' | 'opens'>, year: number): Drill => {
  const opensOn = `${year}-${opens}`;
  return {
    occasion: `drill-${year}-${key}`,
    dueOn: later(opensOn, -daysBeforeSeason),
    days: null,
    season: { key, opensOn },
  };
};

/**
 * All drills that are due by a day, the latest last. Nobody is asked about a course of less than a week ago: of a season
 * that opens then, there is no drill in that year.
 *
 * @param seasons of the country where the person serves
 */
export const drillsBy = (
  today: string,
  { finishedOn, seasons }: { finishedOn: string; seasons: readonly Pick<Season, 'key' | 'opens'>[] },
): Drill[] => {
  const years = Array.from(
    { length: Math.max(0, yearOf(today) - yearOf(finishedOn) + 2) },
    (_, at) => yearOf(finishedOn) + at,
  );
  const first = later(finishedOn, drillDays[0]);
  return [
    ...afterCourse(finishedOn),
    ...years.flatMap((year) => seasons.map((season) => seasonDrill(season, year))),
  ]
    .filter(({ dueOn }) => dueOn >= first && dueOn <= today)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.occasion < b.occasion ? -1 : 1));
};

/**
 * The drill to offer, or null. Only the latest one is offered, for it asks about the same things as those before it: they
 * stay open to anyone who has their address. One that was done when it was due already does for it too.
 *
 * @param done the day on which each occasion was done
 */
export const drillToOffer = (
  due: readonly Drill[],
  done: readonly { occasion: string; on: string }[],
): Drill | null => {
  const latest = due.at(-1);
  if (!latest) return null;
  const isDone = done.some(({ occasion, on }) => occasion === latest.occasion || on >= latest.dueOn);
  return isDone ? null : latest;
};

/**
 * The day until which somebody who practised on a day stays current: the same day that many months later, or
 * the last of that month if it has no such day.
 */
export const currentUntil = (practisedOn: string): string => {
  const day = new Date(`${practisedOn}T00:00:00Z`);
  const until = new Date(day);
  until.setUTCMonth(until.getUTCMonth() + monthsCurrent);
  if (until.getUTCDate() !== day.getUTCDate()) until.setUTCDate(0);
  return until.toISOString().slice(0, 10);
};
