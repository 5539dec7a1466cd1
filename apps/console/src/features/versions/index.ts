export { ApplyPage } from './apply-page.tsx';
export { ComparePage } from './compare-page.tsx';
export { VersionsPage } from './versions-page.tsx';
