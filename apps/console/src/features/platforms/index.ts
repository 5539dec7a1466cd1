export { PlatformsPage } from './platforms-page.tsx';
export { ResultsPage } from './results-page.tsx';
