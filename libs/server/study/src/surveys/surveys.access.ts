import { type Actor, type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Whose enrolment it is; what others answered, no operation shows by name. */
export const mayAnswerSurveys: Permission = signedIn;

/** Staff viewing the campus as a learner are not shown that person's answers. */
export const canReadOwnAnswers = (actor: Actor): boolean => !actor.viewing;
