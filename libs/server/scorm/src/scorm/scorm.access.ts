import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Packages of one's own enrolments. What others did in them is read by way of `scorm-records`. */
export const mayPlayPackages: Permission = signedIn;
