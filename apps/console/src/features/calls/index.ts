export { AllCallsPage, CallsPage } from './calls-page.tsx';
export { CallPage } from './call-page.tsx';
export { LinksPage } from './links-page.tsx';
export { NewCallPage } from './new-call-page.tsx';
export { NominationPage } from './nomination-page.tsx';
export { NominationsPage } from './nominations-page.tsx';
export { ListPage } from './nominee-list-page.tsx';
export { ListsPage } from './nominee-lists-page.tsx';
