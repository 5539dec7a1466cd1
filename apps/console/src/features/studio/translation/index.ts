export { TranslationPage } from './translation-page.tsx';
