import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Work is handed in by the person who did it: each entry is recorded in an enrolment of the sender, or refused. */
export const mayHandInWork: Permission = signedIn;
