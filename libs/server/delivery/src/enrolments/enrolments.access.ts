import { type Actor, type Permission, signedIn } from '@campus/platform/auth/actor.ts';
import { coordinatedCountries, coordinates, coordinatesSomewhere, isTrainer, Role } from '@campus/people';

/** Anyone with an account may enrol themselves in an open edition. */
export const mayEnrolMyself: Permission = signedIn;

/** Enrolling others, and looking after enrolments: of the people of the countries one coordinates. */
export const mayEnrolOthers: Permission = coordinatesSomewhere;
export const mayChangeEnrolments: Permission = coordinatesSomewhere;

/** Progress is visible to the person and to whoever coordinates the person's country. */
export const canSee = (actor: Actor, enrolment: { personId: string; country: string | null }): boolean =>
  enrolment.personId === actor.personId || coordinates(actor, enrolment.country);

/** Studying, and reading what was written while studying, is for the person alone. */
export const canWork = (actor: Pick<Actor, 'personId'>, enrolment: { personId: string }): boolean =>
  enrolment.personId === actor.personId;

/** The person asking for a list, and the countries they may see: null for all. */
export interface Viewer {
  countries: string[] | null;
  viewerId: string;
}

/**
 * SQL condition on a `Viewer`: people (`p`, of `account`) of the countries one coordinates, and of the groups one
 * facilitates, of whatever country (`e`, their enrolment). A trainer coordinates none: no role opens another group.
 */
export const learnersVisible = `
  (:countries::text[] is null
   or p.country_code = any(:countries)
   or exists (select from current_facilitator f where f.group_id = e.group_id and f.person_id = :viewerId))`;

export const whoseLearners = (actor: Actor): Viewer => ({
  countries: coordinatedCountries(actor),
  viewerId: actor.personId,
});

/** Those who teach or coordinate; the rows decide whom they accompany. Neither donors nor those who only administer. */
export const mayAccompany: Permission = (actor) =>
  actor !== null && (isTrainer(actor) || actor.grants.some(({ role }) => role === Role.COORDINATOR));

/**
 * Whom somebody accompanies: the people of the groups one facilitates, and of the countries one coordinates.
 * Administering the campus accompanies nobody.
 */
export function whomIAccompany(actor: Actor): Viewer {
  const grants = actor.grants.filter(({ role }) => role === Role.COORDINATOR);
  const isEverywhere = grants.some(({ country }) => country === null);
  return {
    viewerId: actor.personId,
    countries: isEverywhere ? null : grants.flatMap(({ country }) => country ?? []),
  };
}

/** SQL condition on such a `Viewer`: the enrolment `e` of the account `p` is accompanied by the viewer; never one's own. */
export const isAccompanied = `(p.id <> :viewerId and ${learnersVisible})`;
