import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Of courses one is enrolled in: a pack is found through one's own enrolment, and no role opens another's. */
export const mayTakeAlong: Permission = signedIn;
