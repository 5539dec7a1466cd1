import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { learnersVisible, whoseLearners } from '@campus/delivery';
import { isStaff } from '@campus/people';

/** Trainers, coordinators and administrators; whose attempts, `recordVisible` decides. */
export const mayReadRecords: Permission = isStaff;

/**
 * SQL condition on a `Viewer`: names, scores and answers of the learners one looks after, as with attendance (`p` is an
 * account, `e` its enrolment); and one's own, so that anyone who tries a package reads what it reported.
 */
export const recordVisible = `(${learnersVisible} or p.id = :viewerId)`;

export const whoseRecords = whoseLearners;

/** Who may read a record may repair it and allow another attempt; nobody may do so for themselves. */
export const canChangeRecord = (actor: Actor, owner: { personId: string }): boolean =>
  owner.personId !== actor.personId;
