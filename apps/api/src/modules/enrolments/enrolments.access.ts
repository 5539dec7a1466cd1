import { type Actor, type Permission } from '../../platform/auth/actor.ts';

/** Countries whose people an actor coordinates; null: all of them. */
export function countriesOf(actor: Actor): readonly string[] | null {
  const grants = actor.grants.filter(({ role }) => role === 'coordinator' || role === 'administrator');
  if (grants.some(({ role, country }) => role === 'administrator' || country === null)) return null;
  return grants.flatMap(({ country }) => (country === null ? [] : [country]));
}

/** May the actor see and change the enrolments of a person of this country? */
export function coordinates(actor: Actor, country: string | null): boolean {
  const countries = countriesOf(actor);
  return countries === null || (country !== null && countries.includes(country));
}

/** Enrolling others is for coordinators; whom, is decided by `coordinates`. */
export const mayEnrolOthers: Permission = (actor) =>
  actor !== null && actor.grants.some(({ role }) => role === 'coordinator' || role === 'administrator');

/** How far somebody is: the person, and who coordinates the person's country. */
export const canSee = (actor: Actor, enrolment: { personId: string; country: string | null }): boolean =>
  enrolment.personId === actor.personId || coordinates(actor, enrolment.country);

/** Studying, and reading what was written while studying, is for the person alone. */
export const canWork = (actor: Pick<Actor, 'personId'>, enrolment: { personId: string }): boolean =>
  enrolment.personId === actor.personId;

/**
 * SQL condition for lists, with the value for its parameter: `person` is an alias of that table, `parameter`
 * the number of the placeholder.
 */
export const visibleTo = (actor: Actor, person: string, parameter: number) => ({
  condition: `($${parameter}::text[] is null or ${person}.country_code = any($${parameter}))`,
  value: countriesOf(actor),
});
