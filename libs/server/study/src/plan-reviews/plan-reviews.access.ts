import { type Actor, type Permission, signedIn } from '@campus/platform/auth/actor.ts';
import { isTrainer, Role } from '@campus/people';
import { learnersVisible, type Viewer } from '@campus/delivery';

/** Anyone with an account, about their own enrolments. */
export const maySeeOwnReviews: Permission = signedIn;

/** Staff viewing the campus as a learner are not shown what that person wrote, nor what was said of it. */
export const canReadOwnReviews = (actor: Actor): boolean => !actor.viewing;

/** Those who teach or coordinate; the rows decide whose plans. Neither donors nor those who only administer. */
export const mayReviewPlans: Permission = (actor) =>
  actor !== null && (isTrainer(actor) || actor.grants.some(({ role }) => role === Role.COORDINATOR));

/**
 * Whose plans: of the groups one facilitates, and of the countries one coordinates. Administering the campus opens no
 * plan.
 */
export function whosePlans(actor: Actor): Viewer {
  const grants = actor.grants.filter(({ role }) => role === Role.COORDINATOR);
  const isEverywhere = grants.some(({ country }) => country === null);
  return {
    viewerId: actor.personId,
    countries: isEverywhere ? null : grants.flatMap(({ country }) => country ?? []),
  };
}

/** SQL condition on a `Viewer`: the plan of the enrolment `e` and the account `p` is for the viewer; never one's own. */
export const planVisible = `(p.id <> :viewerId and ${learnersVisible})`;
