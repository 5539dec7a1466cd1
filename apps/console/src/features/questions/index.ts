export { QuestionPage } from './question-page.tsx';
export { QuestionsPage } from './questions-page.tsx';
