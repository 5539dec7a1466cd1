export { AnswersPage } from './answers-page.tsx';
export { AttemptPage } from './attempt-page.tsx';
export { PathPage } from './path-page.tsx';
