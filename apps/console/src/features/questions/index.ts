export { QuestionPage } from './question-page.tsx';
export { QuestionsPage } from './questions-page.tsx';
export { QuotedPage } from './quoted-page.tsx';
