import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Whose enrolment it is; no role reads what others have noted for themselves. */
export const mayReadNotes: Permission = signedIn;
