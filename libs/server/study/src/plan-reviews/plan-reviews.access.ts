import { type Actor, type Permission, signedIn } from '@campus/platform/auth/actor.ts';
import { isAccompanied, mayAccompany, whomIAccompany } from '@campus/delivery';

/** Anyone with an account, about their own enrolments. */
export const maySeeOwnReviews: Permission = signedIn;

/** Staff viewing the campus as a learner are not shown what that person wrote, nor what was said of it. */
export const canReadOwnReviews = (actor: Actor): boolean => !actor.viewing;

/** Those who accompany officers; administering the campus opens no plan. */
export const mayReviewPlans: Permission = mayAccompany;
export const whosePlans = whomIAccompany;

/** SQL condition on a `Viewer`: the plan of the enrolment `e` and the account `p` is for the viewer; never one's own. */
export const planVisible = isAccompanied;
