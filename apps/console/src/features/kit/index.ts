export { KitPage } from './kit-page.tsx';
export { PaperPage } from './paper-page.tsx';
