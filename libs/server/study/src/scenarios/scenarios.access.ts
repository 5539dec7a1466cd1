import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Simulations of one's own enrolments; nobody reads somebody else's paths. */
export const mayPlayScenarios: Permission = signedIn;
