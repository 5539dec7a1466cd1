import { type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatesSomewhere } from '@campus/people';

/** The lists that have views are for coordinators; each list decides who is on it for its reader. */
export const maySaveViews: Permission = coordinatesSomewhere;
