import { type Actor, type Permission } from '../../platform/auth/actor.ts';
import { coordinatedCountries } from '../people/index.ts';
import { maySeeCalls } from '../nominations/index.ts';

/** Lists are brought in by whoever looks after nominations. */
export const mayBringLists: Permission = maySeeCalls;

/** A list holds people of any country, so it is its owner’s; who coordinates everywhere sees all. */
export const listsVisibleTo = (actor: Actor): string | null =>
  coordinatedCountries(actor) === null ? null : actor.personId;
