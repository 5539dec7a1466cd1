import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';
import { facilitates } from '../editions/facilitating.sql.ts';
import { learnersVisible, whoseLearners } from '../enrolments/enrolments.access.ts';
import { coordinatesSomewhere, isStaff } from '@campus/people';

/** Coordinators, and trainers who facilitate a group; which people, `attendanceVisible` decides. */
export const mayTakeAttendance: Permission = isStaff;

/** Finding out who a stranger was can mean a new person and a new enrolment. */
export const mayResolveWalkIns: Permission = coordinatesSomewhere;

/** Where they were present, everybody may read of themselves. */
export const mayReadOwnAttendance: Permission = signedIn;

/** SQL condition with its two values, `whoseAttendance`. */
export const attendanceVisible = learnersVisible;

/** The same for what belongs to a group: `group` is an alias of that table. */
export const groupVisible = (group: string, first: number): string =>
  `($${first}::text[] is null or ${group}.country_code = any($${first}) or ${facilitates(`${group}.id`, `$${first + 1}`)})`;

export const whoseAttendance = whoseLearners;
