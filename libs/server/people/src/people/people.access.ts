import { type Actor, type Permission, roles } from '@campus/platform/auth/actor.ts';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';

export const Role = enumOf(roles);
export type Role = CodeOf<typeof Role>;

const has = (actor: Actor | null, ...roles: Role[]) =>
  actor?.grants.some(({ role }) => roles.includes(role)) ?? false;

export const isLearner: Permission = (actor) => has(actor, Role.LEARNER);
export const isTrainer: Permission = (actor) => has(actor, Role.TRAINER);
export const isAdministrator: Permission = (actor) => has(actor, Role.ADMINISTRATOR);

/** Trainer, coordinator or administrator: may look at the course without being enrolled. */
export const isStaff: Permission = (actor) => has(actor, Role.TRAINER, Role.COORDINATOR, Role.ADMINISTRATOR);

/** Whose account would open records of others: asked for a second factor where the campus requires it of staff. */
export const needsFactor: Permission = isStaff;

/** Coordinates some country or all: may use the operation at all; the row decides the rest. */
export const coordinatesSomewhere: Permission = (actor) => has(actor, Role.COORDINATOR, Role.ADMINISTRATOR);

/** Figures about groups of people; small cells are suppressed for anyone who coordinates nobody. */
export const seesFigures: Permission = (actor) =>
  has(actor, Role.DONOR, Role.COORDINATOR, Role.ADMINISTRATOR);

/**
 * The countries whose people the actor coordinates; null: all of them, people without a country included.
 * In SQL: `$1::text[] is null or country_code = any($1)`.
 */
export function coordinatedCountries(actor: Actor): string[] | null {
  const grants = actor.grants.filter(({ role }) => role === Role.COORDINATOR || role === Role.ADMINISTRATOR);
  if (grants.some(({ role, country }) => role === Role.ADMINISTRATOR || country === null)) return null;
  return grants.flatMap(({ country }) => country ?? []);
}

/** May the actor act as coordinator for a person or group of this country (null: of none)? */
export function coordinates(actor: Actor, country: string | null): boolean {
  const countries = coordinatedCountries(actor);
  return countries === null || (country !== null && countries.includes(country));
}

/** Coordinates every country: plans for all of them and decides what concerns more than one. */
export const coordinatesEverywhere: Permission = (actor) =>
  actor !== null && coordinatesSomewhere(actor) && coordinatedCountries(actor) === null;

/** The same of a grant, as an SQL condition: `r` of `role_grant`. */
export const coordinatesAll = `
  (r.role = '${Role.ADMINISTRATOR}' or (r.role = '${Role.COORDINATOR}' and r.country_code is null))`;

/** SQL conditions of a grant, `g` of `role_grant`: it administers the campus; it is more than a learner's. */
export const administers = `g.role = '${Role.ADMINISTRATOR}'`;
export const worksHere = `g.role <> '${Role.LEARNER}'`;

/** SQL condition: the grant `r` of `role_in_force` makes its holder coordinate one country, or all. */
export const isCoordinating = `r.role = '${Role.COORDINATOR}'`;

/** SQL condition: the account `p` is a learner or has no role yet; staff without that role cannot be enrolled. */
export const mayStudy = `
  (not exists (select from role_in_force g where g.person_id = p.id)
   or exists (select from role_in_force g where g.person_id = p.id and not ${worksHere}))`;

/** Without its last holder nobody could be let in any more. */
export const mustStayHeld = (role: Role): boolean => role === Role.ADMINISTRATOR;

/** The role given to somebody who gets an account by being enrolled. */
export const ROLE_OF_ENROLLED: Role = Role.LEARNER;

/** A role that only makes sense in a country or everywhere; learners and trainers have no scope. */
export const takesScope = (role: Role) => role === Role.COORDINATOR;

/** Holds a role besides learner, so their name appears in the team's work. */
export const isOfStaff = (roles: readonly string[]): boolean => roles.some((role) => role !== Role.LEARNER);

/** Whose record a person may manage: never their own. */
export const coordinatesPerson = (actor: Actor, person: { id: string; country: string | null }): boolean =>
  person.id !== actor.personId && coordinates(actor, person.country);

/**
 * May the actor change how a person signs in? Anyone who holds a role of staff could be impersonated by it: then
 * administrators only.
 */
export const mayChangeAccount = (actor: Actor, roles: readonly string[]): boolean =>
  isAdministrator(actor) || !isOfStaff(roles);
