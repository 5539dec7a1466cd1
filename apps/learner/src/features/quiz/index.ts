export { QuizPage } from './quiz-page.tsx';
export { AttemptPage } from './attempt-page.tsx';
