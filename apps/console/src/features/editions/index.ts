export { EditionsPage } from './editions-page.tsx';
export { OverviewPage } from './overview-page.tsx';
