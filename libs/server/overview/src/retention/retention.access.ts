import { type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatedCountries, coordinatesSomewhere } from '@campus/people';

/** Deletion covers all countries: only coordinators of all of them see what is due, or run it. */
export const mayTendRetention: Permission = (actor) =>
  actor !== null && coordinatesSomewhere(actor) && coordinatedCountries(actor) === null;
