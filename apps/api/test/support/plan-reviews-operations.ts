import { randomUUID } from 'node:crypto';
import { command } from './registered.ts';
import { type StaffCase } from './staff-operations.ts';

const none = randomUUID();
const empty = { handInId: none, marks: [], comments: [], summary: '' };

/** Operations about plans that are handed in, by officers and by those who review. */
export const planReviewsCases: StaffCase[] = [
  ['OwnPlanReviews', 'of no enrolment', 'ana', () => ({ enrolmentId: none, locale: 'fr' })],
  ['OwnHandedInPlan', 'unknown', 'ana', () => ({ id: none, locale: 'en' })],
  ['SeePlanReview', 'unknown', 'ana', () => ({ input: { handInId: none } })],
  [
    'PlansToReview',
    'that wait',
    'carla',
    () => ({ locale: 'es', editionId: null, isOnlyWaiting: true, limit: 10, offset: 0 }),
  ],
  ['PlanReview', 'unknown', 'tomas', () => ({ id: none, locale: 'en' })],
  ['DecidePlanReview', 'unknown', 'tomas', command({ ...empty, outcome: 'RETURNED' })],
  ['TakePlanReview', 'unknown', 'carla', command({ handInId: none })],
];
