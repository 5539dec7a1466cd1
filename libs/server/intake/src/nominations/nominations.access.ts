import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import {
  coordinatedCountries,
  coordinates,
  coordinatesEverywhere,
  coordinatesSomewhere,
} from '@campus/people';

/** Coordinators see the calls; of links and nominations, those of their own countries. */
export const maySeeCalls: Permission = coordinatesSomewhere;

/** A call goes to all countries at once, so only coordinators of all of them write, open and close it. */
export const mayWriteCalls: Permission = coordinatesEverywhere;

/** Links and nominations are for anyone who coordinates their country. */
export const mayDecide = (actor: Actor, row: { country: string | null }): boolean =>
  coordinates(actor, row.country);

/** Value for `$n::text[] is null or … = any($n)`: the countries whose nominations the actor sees; null: all. */
export const countriesOf = (actor: Actor): string[] | null => coordinatedCountries(actor);
