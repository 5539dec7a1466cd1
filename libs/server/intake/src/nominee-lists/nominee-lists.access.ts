import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatedCountries } from '@campus/people';
import { maySeeCalls } from '../nominations/nominations.access.ts';

/** Lists are brought in by anyone who looks after nominations. */
export const mayBringLists: Permission = maySeeCalls;

/** A list holds people of any country, so it is its owner’s; who coordinates everywhere sees all. */
export const listsVisibleTo = (actor: Actor): string | null =>
  coordinatedCountries(actor) === null ? null : actor.personId;
