export { AllCallsPage, CallsPage } from './calls/calls-page.tsx';
export { CallPage } from './calls/call-page.tsx';
export { LinksPage } from './links/links-page.tsx';
export { NewCallPage } from './calls/new-call-page.tsx';
export { NominationPage } from './nominations/nomination-page.tsx';
export { NominationsPage } from './nominations/nominations-page.tsx';
export { ListPage } from './lists/nominee-list-page.tsx';
export { ListsPage } from './lists/nominee-lists-page.tsx';
