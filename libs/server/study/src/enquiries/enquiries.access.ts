import { type Actor, type Permission, signedIn } from '@campus/platform/auth/actor.ts';
import { coordinatesEverywhere, isStaff, isTrainer } from '@campus/people';
import { learnersVisible, type Viewer, whoseLearners } from '@campus/delivery';

/** Anyone with an account may see their own enquiries. */
export const maySeeOwnEnquiries: Permission = signedIn;

/** Staff viewing the campus as a learner are not shown what that person asked. */
export const canReadOwn = (actor: Actor): boolean => !actor.viewing;

/** Those who teach, coordinate or administer; the rows decide whose. Donors none. */
export const maySeeEnquiries: Permission = isStaff;

/** Faults are of the course, not of a group: for those who teach it, and those who answer for all of it. */
export const maySeeFaults: Permission = (actor) =>
  actor !== null && (isTrainer(actor) || coordinatesEverywhere(actor));

/** The person asking for enquiries of others. */
export interface EnquiryViewer extends Viewer {
  seesFaults: boolean;
}

export const whoseEnquiries = (actor: Actor): EnquiryViewer => ({
  ...whoseLearners(actor),
  seesFaults: maySeeFaults(actor),
});

/**
 * SQL condition on an `EnquiryViewer`: the enquiry `q` of the enrolment `e` and the account `p` is for the viewer; never
 * one's own. Questions are for the people who accompany the officer and for whom they were handed to.
 */
export const enquiryVisible = `
  (p.id <> :viewerId
   and case when q.kind = 'question' then (${learnersVisible} or q.assigned_to = :viewerId)
            else :seesFaults::boolean end)`;
