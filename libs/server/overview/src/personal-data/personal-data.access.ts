import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinates, coordinatesEverywhere, isAdministrator, Role } from '@campus/people';

/** Anyone signed in, about themselves; `mayTend` decides about others. */
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

/** The role that must always have a holder, because only its holders give roles. */
export const INDISPENSABLE = Role.ADMINISTRATOR;
