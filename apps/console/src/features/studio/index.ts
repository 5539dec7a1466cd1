export { DraftPage } from './draft/draft-page.tsx';
export { FilePage } from './file/file-page.tsx';
export { StudioPage } from './studio-page.tsx';
