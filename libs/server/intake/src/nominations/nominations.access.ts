import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import {
  coordinatedCountries,
  coordinates,
  coordinatesEverywhere,
  coordinatesSomewhere,
} from '@campus/people';

/** Anyone who coordinates sees the calls, and of links and nominations those of their own countries. */
export const maySeeCalls: Permission = coordinatesSomewhere;

/** A call goes to every country at once: it is written, opened and closed by anyone who coordinates all of them. */
export const mayWriteCalls: Permission = coordinatesEverywhere;

/** Links and nominations are for anyone who coordinates their country. */
export const mayDecide = (actor: Actor, row: { country: string | null }): boolean =>
  coordinates(actor, row.country);

/** Value for `$n::text[] is null or … = any($n)`: the countries whose nominations the actor sees; null: all. */
export const countriesOf = (actor: Actor): string[] | null => coordinatedCountries(actor);
