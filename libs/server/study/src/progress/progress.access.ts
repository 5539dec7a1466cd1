import { type Actor, type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Whose enrolment it is; no role reads another's lesson. */
export const mayReadLessons: Permission = signedIn;

/** Staff viewing the campus as a learner are not shown the worksheets. */
export const canReadOwnWorksheets = (actor: Actor): boolean => !actor.viewing;

/** Nor the notes. */
export const canReadOwnNotes = (actor: Actor): boolean => !actor.viewing;
