import { isQuarter, type Period } from '@campus/figures';
import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import {
  coordinatedCountries,
  coordinates,
  coordinatesEverywhere,
  coordinatesSomewhere,
  seesFigures,
} from '@campus/people';
import { type Scope } from './counting/facts.sql.ts';

/** Donors and those who coordinate; which figures, and how exact, the rest decides. */
export const maySeeFigures: Permission = seesFigures;

/** The people behind a figure, files about single rows, and handing a report in are for those who coordinate. */
export const maySeeEvidence: Permission = coordinatesSomewhere;
export const maySubmitReports: Permission = coordinatesSomewhere;

/** What an edition cost belongs to no country. Donors see what a completion cost, in what is published. */
export const mayEnterCosts: Permission = coordinatesEverywhere;

/**
 * How somebody sees figures: exact ones of the people of some countries (null: all), or published ones of
 * everybody.
 */
export type View = { isExact: true; countries: string[] | null } | { isExact: false };

const ownCountries = (actor: Actor): string[] | null => coordinatedCountries(actor)?.sort() ?? null;

/** What is published are quarters of a programme that are over: their last day has ended everywhere. */
const isPublic = ({ scope, period }: { scope: Scope; period: Period }, today: string): boolean =>
  scope === 'programme' && isQuarter(period) && period.to !== null && period.to < today;

/**
 * Null: not for them. Anyone who coordinates every country may also look at what donors are shown; those of one country
 * may not: the people they know, taken from published totals, would leave those of a neighbour.
 */
export function viewOf(
  actor: Actor,
  about: { scope: Scope; subjectId: string; period: Period; asPublished?: boolean },
  today: string,
): View | null {
  const published: View | null = isPublic(about, today) ? { isExact: false } : null;
  if (!coordinatesSomewhere(actor)) return seesFigures(actor) ? published : null;
  if (about.asPublished) return coordinatesEverywhere(actor) ? published : null;
  if (about.scope !== 'country') return { isExact: true, countries: ownCountries(actor) };
  return coordinates(actor, about.subjectId) ? { isExact: true, countries: [about.subjectId] } : null;
}

/** Countries whose figures may be requested separately; null: all; none: only programmes. */
export const countriesToAsk = (actor: Actor): string[] | null =>
  coordinatesSomewhere(actor) ? ownCountries(actor) : [];

/**
 * Which reports somebody sees, and how: exact ones about people of these countries (null: all), or what was
 * published.
 */
export const reportsSeen = (actor: Actor): { isExact: boolean; countries: string[] | null } =>
  coordinatesSomewhere(actor)
    ? { isExact: true, countries: ownCountries(actor) }
    : { isExact: false, countries: [] };
