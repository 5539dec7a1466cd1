import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Of courses one is enrolled in: the cards are looked for by their own enrolment, no role opens another's. */
export const mayReadCards: Permission = signedIn;
