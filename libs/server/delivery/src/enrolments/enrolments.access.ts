import { type Actor, type Permission, signedIn } from '@campus/platform/auth/actor.ts';
import { facilitates } from '../editions/facilitating.sql.ts';
import { coordinatedCountries, coordinates, coordinatesSomewhere } from '@campus/people';

/** Anyone who has an account: oneself, into an edition that is open. */
export const mayEnrolMyself: Permission = signedIn;

/** Enrolling others, and looking after enrolments: of the people of the countries one coordinates. */
export const mayEnrolOthers: Permission = coordinatesSomewhere;
export const mayChangeEnrolments: Permission = coordinatesSomewhere;

/** How far somebody is: the person, and anyone who coordinates the person's country. */
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

/**
 * SQL condition with its two values, `whoseLearners`: people of the countries the actor coordinates, and of the groups
 * the actor facilitates, of whatever country. A trainer coordinates none: no role opens another group. `person` is an
 * alias of that table, `group` an expression of a group's id.
 */
export const learnersVisible = (person: string, group: string, first: number): string =>
  `($${first}::text[] is null or ${person}.country_code = any($${first}) or ${facilitates(group, `$${first + 1}`)})`;

export const whoseLearners = (actor: Actor): [string[] | null, string] => [
  coordinatedCountries(actor),
  actor.personId,
];
