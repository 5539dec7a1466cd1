import { type Actor, type Permission, signedIn } from '@campus/platform/auth/actor.ts';
import { isStaff } from '@campus/people';
import { learnersVisible } from '@campus/delivery';

/** Those who teach or coordinate: to the people of their groups and countries, whom the rows decide. Donors none. */
export const mayAnnounce: Permission = isStaff;

/** What was announced to oneself. */
export const mayReadAnnouncements: Permission = signedIn;

/** Staff viewing the campus as a learner mark nothing as read, and are shown nothing unread. */
export const isReader = (actor: Actor): boolean => !actor.viewing;

/** SQL condition on a `Viewer`: `e` and `p` get what the viewer announces; never the viewer. */
export const getsAnnouncements = `(${learnersVisible} and p.id <> :viewerId)`;
