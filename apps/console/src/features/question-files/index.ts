export { QuestionFilesPage } from './question-files-page.tsx';
