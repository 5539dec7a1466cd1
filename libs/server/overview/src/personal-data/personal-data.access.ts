import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinates, coordinatesEverywhere, isAdministrator, Role } from '@campus/people';

/** Anyone who is signed in, about themselves; `mayTend` decides about others. */
export const mayAsk: Permission = (actor) => actor !== null;

/**
 * Oneself; learners of the countries one coordinates; staff only for anyone who coordinates all countries, and administrators
 * only for their like.
 */
export function mayTend(
  actor: Actor,
  person: { id: string; country: string | null; roles: readonly string[] },
): boolean {
  if (person.id === actor.personId) return true;
  if (!coordinates(actor, person.country)) return false;
  if (person.roles.includes(Role.ADMINISTRATOR)) return isAdministrator(actor);
  return person.roles.every((role) => role === Role.LEARNER) || coordinatesEverywhere(actor);
}

/** The role without whose last holder nobody could give roles any more. */
export const INDISPENSABLE = Role.ADMINISTRATOR;
