import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** One's own courses and their glossary; also those of people one coordinates: `canSee` of enrolments decides. */
export const maySeeCourses: Permission = signedIn;
