import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';
import { learnersVisible, whoseLearners } from '../enrolments/enrolments.access.ts';
import { coordinatesSomewhere, isStaff } from '@campus/people';

/** Coordinators, and trainers who facilitate a group; which people, `attendanceVisible` decides. */
export const mayTakeAttendance: Permission = isStaff;

/** Finding out who an unknown person was can mean a new person and a new enrolment. */
export const mayResolveWalkIns: Permission = coordinatesSomewhere;

/** Where they were present, everybody may read of themselves. */
export const mayReadOwnAttendance: Permission = signedIn;

/** One's own sessions, and those of groups one accompanies: the rows decide. */
export const maySubscribe: Permission = signedIn;

/** SQL condition on a `Viewer`: `p` is an account, `e` its enrolment. */
export const attendanceVisible = learnersVisible;

/** The same for what belongs to a group, `g` of `edition_group`. */
export const groupVisible = `
  (:countries::text[] is null
   or g.country_code = any(:countries)
   or exists (select from current_facilitator f where f.group_id = g.id and f.person_id = :viewerId))`;

export const whoseAttendance = whoseLearners;
