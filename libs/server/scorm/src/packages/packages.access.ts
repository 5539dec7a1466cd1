import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatesSomewhere, isAdministrator, isStaff } from '@campus/people';

/** The library is shared: anyone who teaches or coordinates may bring, keep, publish and try packages. */
export const mayUseLibrary: Permission = isStaff;

/** Moving other people's attempts is for people who coordinate them. */
export const mayMoveAttempts: Permission = coordinatesSomewhere;

/** An upload is its owner's; an administrator helps out. */
export const mayHandleUpload = (actor: Actor, upload: { ownerId: string | null }): boolean =>
  upload.ownerId === actor.personId || isAdministrator(actor);

/** Whose uploads a list shows; null: everybody's. */
export const uploadsVisibleTo = (actor: Actor): string | null =>
  isAdministrator(actor) ? null : actor.personId;
