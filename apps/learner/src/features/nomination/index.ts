export { ConfirmationPage } from './confirmation-page.tsx';
export { NominationPage } from './nomination-page.tsx';
