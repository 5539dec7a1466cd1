import { type Actor } from '@campus/platform/auth/actor.ts';
import { isStaff, seesFigures } from '@campus/people';

/** An account that a platform may open: whoever works for the campus, or sees its figures, signs in here. */
export const mayJoin = (actor: Actor): boolean => !actor.viewing && !isStaff(actor) && !seesFigures(actor);
