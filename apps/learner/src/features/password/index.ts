export { ForgotPage, ResetPage } from './password-pages.tsx';
