import { type Actor } from '../../platform/auth/actor.ts';
import { coordinatedCountries, coordinates } from '../people/index.ts';

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
  value: coordinatedCountries(actor),
});
