export { LateWorkPage } from './late-work-page.tsx';
