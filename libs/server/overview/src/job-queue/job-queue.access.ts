import { type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatedCountries, coordinatesSomewhere } from '@campus/people';

/** Jobs belong to the whole campus: only people who coordinate all countries see them, or touch them. */
export const mayTendJobs: Permission = (actor) =>
  actor !== null && coordinatesSomewhere(actor) && coordinatedCountries(actor) === null;
