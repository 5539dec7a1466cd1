export { AttemptPage } from './attempt-page.tsx';
export { AttemptsPage } from './attempts-page.tsx';
