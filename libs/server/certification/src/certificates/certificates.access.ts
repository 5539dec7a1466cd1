import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { canSee } from '@campus/delivery';
import { coordinates, coordinatesSomewhere, Role } from '@campus/people';

/** Issuing and revoking is for those who coordinate; whose certificates, `canIssue` decides. */
export const mayIssue: Permission = coordinatesSomewhere;

/** Coordinators issue to the people of their countries, never to themselves. */
export const canIssue = (actor: Actor, holder: { personId: string; country: string | null }): boolean =>
  holder.personId !== actor.personId && coordinates(actor, holder.country);

/**
 * The capacity in which somebody signs a certificate: an administrator who coordinates nobody signs for the
 * campus.
 */
export type Capacity = 'regional' | 'national' | 'administration';

export function signsAs({ grants }: Pick<Actor, 'grants'>): Capacity {
  const coordinated = grants.filter(({ role }) => role === Role.COORDINATOR);
  if (coordinated.some(({ country }) => country === null)) return 'regional';
  return grants.some(({ role }) => role === Role.ADMINISTRATOR) ? 'administration' : 'national';
}

/** The PDF is for the holder and for those who could have issued it. */
export const canRead = (actor: Actor, holder: { personId: string; country: string | null }): boolean =>
  canSee(actor, holder);
