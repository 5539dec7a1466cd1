import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatedCountries, coordinatesEverywhere, coordinatesSomewhere } from '@campus/people';

/** Rules, previews, the log, a message of one’s own: for those who coordinate, about their own people. */
export const maySeeMessages: Permission = coordinatesSomewhere;

/** A rule writes to every country: it is changed by anyone who may change the edition. */
export const mayChangeRules: Permission = coordinatesEverywhere;

/** Value for `$n::text[] is null or p.country_code = any($n)`. */
export const countriesOf = (actor: Actor): string[] | null => coordinatedCountries(actor);
