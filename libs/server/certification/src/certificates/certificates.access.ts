import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { canSee } from '@campus/delivery';
import { coordinates, coordinatesSomewhere } from '@campus/people';

/** Issuing and revoking is for those who coordinate; whose certificates, `canIssue` decides. */
export const mayIssue: Permission = coordinatesSomewhere;

/** Coordinators issue to the people of their countries, never to themselves. */
export const canIssue = (actor: Actor, holder: { personId: string; country: string | null }): boolean =>
  holder.personId !== actor.personId && coordinates(actor, holder.country);

/** The PDF is for the holder and for those who could have issued it. */
export const canRead = (actor: Actor, holder: { personId: string; country: string | null }): boolean =>
  canSee(actor, holder);
