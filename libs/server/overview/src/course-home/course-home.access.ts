import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** One's own courses and their glossary; the course of whom one coordinates too, `canSee` of enrolments decides. */
export const maySeeCourses: Permission = signedIn;
