export { MergePage } from './merging/merge-page.tsx';
export { PersonPage } from './person-page.tsx';
