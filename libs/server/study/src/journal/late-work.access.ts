import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatesPerson, coordinatedCountries, coordinatesSomewhere } from '@campus/people';

/** Late work is for coordinators: of whose people, the rows say. */
export const mayDecideSomeLateWork: Permission = coordinatesSomewhere;

/** Value for `$n::text[] is null or … = any($n)`: whose late work the actor sees; null: everybody’s. */
export const lateWorkCountries = (actor: Actor): string[] | null => coordinatedCountries(actor);

/** Never about one’s own work. */
export const canDecide = (actor: Actor, person: { id: string; country: string | null }): boolean =>
  coordinatesPerson(actor, person);
