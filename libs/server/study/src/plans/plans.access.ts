import { type Actor, type Permission, signedIn } from '@campus/platform/auth/actor.ts';

/** Whose enrolment it is; no role reads another's plan. */
export const mayReadPlans: Permission = signedIn;

/** Staff viewing the campus as a learner are not shown what that person wrote. */
export const canReadOwnPlan = (actor: Actor): boolean => !actor.viewing;
