export { QuizzesModule } from './quizzes.module.ts';
export { QuizAttemptEntity } from './quiz-attempt.entity.ts';
export { QuizAnswerEntity } from './quiz-answer.entity.ts';
export { QuizFinishing } from './quiz-finishing.ts';
export { quizzesRefusals } from './quizzes.refusals.ts';
export { QuizOption } from './quiz.type.ts';
