export { ScormPage } from './scorm-page.tsx';
