import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Simulations of one's own enrolments; the paths of somebody else are read by nobody. */
export const mayPlayScenarios: Permission = signedIn;
