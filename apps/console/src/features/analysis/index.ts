export { QuestionPage } from './question-page.tsx';
export { QuizPage } from './quiz-page.tsx';
export { QuizzesPage } from './quizzes-page.tsx';
