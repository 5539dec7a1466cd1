export { ProgrammesPage } from './programmes-page.tsx';
