import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Cards of courses one is enrolled in: they are found through one's own enrolment, and no role opens another's. */
export const mayReadCards: Permission = signedIn;
