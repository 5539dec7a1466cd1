import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Quizzes and attempts of one's own enrolments; nobody reads or begins an attempt of somebody else. */
export const mayTakeQuizzes: Permission = signedIn;
