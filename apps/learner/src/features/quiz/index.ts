export { QuizPage } from './quiz-page.tsx';
export { AttemptPage } from './attempt-page.tsx';
export { PracticePage } from './practice/practice-page.tsx';
export { RecallPage } from './recall/recall-page.tsx';
