import { randomUUID } from 'node:crypto';
import { type StaffCase } from './staff-operations.ts';
import { course } from './course.ts';

/** Operations about what the answers to quizzes say. */
export const itemAnalysisCases: StaffCase[] = [
  ['AnalysedQuizzes', 'of all courses', 'tomas', () => ({ locale: 'es' })],
  ['QuizAnalysis', 'of one quiz', 'tomas', () => ({ activityId: course.quiz, filter: {}, locale: 'fr' })],
  [
    'QuestionAnalysis',
    'of no question',
    'admin',
    () => ({ activityId: course.quiz, questionId: randomUUID(), filter: {}, locale: 'en' }),
  ],
];
