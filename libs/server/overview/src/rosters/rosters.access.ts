import { type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatesSomewhere, isStaff } from '@campus/people';

/** Lists of people are for coordinators; `visibleTo` of enrolments decides who is on them. */
export const maySeeRosters: Permission = coordinatesSomewhere;

/** Who may facilitate groups; which ones, only `group_facilitator` decides: no role opens another group. */
export const mayAccompany: Permission = isStaff;
