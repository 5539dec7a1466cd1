import { type Actor, type Permission } from '../../platform/auth/actor.ts';
import { coordinatedCountries, coordinatesSomewhere, isStaff } from '../people/index.ts';

/** Coordinators, and trainers who facilitate a group; which people, `attendanceVisibleTo` decides. */
export const mayTakeAttendance: Permission = isStaff;

/** Finding out who a stranger was can mean a new person and a new enrolment. */
export const mayResolveWalkIns: Permission = coordinatesSomewhere;

/**
 * SQL condition with its two values: people of the countries the actor coordinates, and of the groups the actor
 * facilitates. `person` is an alias of that table, `group` an expression of a group's id.
 */
export const attendanceVisible = (person: string, group: string, first: number): string =>
  `($${first}::text[] is null or ${person}.country_code = any($${first}) or exists (
     select from group_facilitator gf where gf.group_id = ${group} and gf.person_id = $${first + 1} and gf.until is null))`;

/** The same for what belongs to a group: `group` is an alias of that table. */
export const groupVisible = (group: string, first: number): string =>
  `($${first}::text[] is null or ${group}.country_code = any($${first}) or exists (
     select from group_facilitator gf where gf.group_id = ${group}.id and gf.person_id = $${first + 1} and gf.until is null))`;

export const whoseAttendance = (actor: Actor): [string[] | null, string] => [
  coordinatedCountries(actor),
  actor.personId,
];
