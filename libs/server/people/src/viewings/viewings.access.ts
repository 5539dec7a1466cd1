import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinates, coordinatesSomewhere, Role } from '../people/people.access.ts';

/** Coordinators and administrators; `canView` decides which people they may view as. */
export const mayView: Permission = coordinatesSomewhere;

/** Learners of the countries the actor coordinates, never the actor, and never anybody with a role of staff. */
export const canView = (
  actor: Actor,
  person: { personId: string; country: string | null; roles: readonly string[] },
): boolean =>
  person.personId !== actor.personId &&
  coordinates(actor, person.country) &&
  person.roles.every((role) => role === Role.LEARNER);
