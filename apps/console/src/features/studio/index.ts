export { DraftPage } from './draft-page.tsx';
export { FilePage } from './file-page.tsx';
export { StudioPage } from './studio-page.tsx';
