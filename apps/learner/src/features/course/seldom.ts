// What few homes show: one file, fetched when the first of it is.
export { HomeNotices } from './home-notices.tsx';
export { NothingNext } from './nothing-next.tsx';
export { SeldomStep } from './seldom-step.tsx';
export { WhyModuleClosed } from './way/why-module-closed.tsx';
