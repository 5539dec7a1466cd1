import { type Actor, type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Open to the owner of the enrolment; nobody else reads what they still knew. */
export const mayRecall: Permission = signedIn;

/** Staff viewing the campus as a learner are not shown that person's answers. */
export const canReadOwnRecall = (actor: Actor): boolean => !actor.viewing;
