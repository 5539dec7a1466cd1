export { PlatformsPage } from './platforms-page.tsx';
