export { MergePage } from './merge-page.tsx';
export { PersonPage } from './person-page.tsx';
