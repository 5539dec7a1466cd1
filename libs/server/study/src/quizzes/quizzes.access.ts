import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Quizzes and attempts of one's own enrolments; nobody reads or starts somebody else's attempt. */
export const mayTakeQuizzes: Permission = signedIn;
