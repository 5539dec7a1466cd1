import { mayTiePlaces } from '../places/places.access.ts';

/** Whoever lets a course of a platform lead to a group also sees who is in it. */
export const mayReadMembers = mayTiePlaces;

/** Whoever coordinates all countries also brings lists of nominees of any of them. */
export const mayListMembers = mayReadMembers;
