import { type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatesEverywhere } from '@campus/people';

/** Deletion covers all countries: only coordinators of all of them see what is due, or run it. */
export const mayTendRetention: Permission = coordinatesEverywhere;
