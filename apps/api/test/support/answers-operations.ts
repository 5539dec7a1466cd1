import { randomUUID } from 'node:crypto';
import { type StaffCase } from './staff-operations.ts';

const none = randomUUID();

/** Operations about what officers answered, and who has read it. */
export const answersCases: StaffCase[] = [
  ['LearnerAnswers', 'of no enrolment', 'tomas', () => ({ enrolmentId: none, locale: 'es' })],
  ['LearnerQuizAttempt', 'unknown', 'carla', () => ({ id: none, locale: 'fr' })],
  ['LearnerScenarioPath', 'unknown', 'lucia', () => ({ id: none, locale: 'en' })],
  ['ReadingsOfMyAnswers', 'so far', 'ana', () => ({ locale: 'en' })],
];
