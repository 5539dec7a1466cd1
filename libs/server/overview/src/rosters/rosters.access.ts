import { type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatesSomewhere, isStaff } from '@campus/people';

/** Lists of people are for those who coordinate; whom they see there, `visibleTo` of enrolments decides. */
export const maySeeRosters: Permission = coordinatesSomewhere;

/** Who may accompany groups; which, `group_facilitator` says, and that alone: no role opens another group. */
export const mayAccompany: Permission = isStaff;
