import { type Actor, type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Whose enrolment it is; what others answered, no operation shows by name. */
export const mayAnswerSurveys: Permission = signedIn;

/** Staff who see the campus as somebody does are not shown what that person answered. */
export const canReadOwnAnswers = (actor: Actor): boolean => !actor.viewing;
