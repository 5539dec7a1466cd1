import { type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatedCountries, coordinatesSomewhere } from '@campus/people';

/** What goes, goes for all countries: only people who coordinate all of them see what is due, or run it. */
export const mayTendRetention: Permission = (actor) =>
  actor !== null && coordinatesSomewhere(actor) && coordinatedCountries(actor) === null;
