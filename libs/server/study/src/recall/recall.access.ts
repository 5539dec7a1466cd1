import { type Actor, type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Whose enrolment it is; nobody reads what others still knew. */
export const mayRecall: Permission = signedIn;

/** Staff who see the campus as somebody does are not shown what that person answered. */
export const canReadOwnRecall = (actor: Actor): boolean => !actor.viewing;
