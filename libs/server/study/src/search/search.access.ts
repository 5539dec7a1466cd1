import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Of courses one is enrolled in: what is searched is looked for by the own enrolment, no role opens another's. */
export const maySearch: Permission = signedIn;
