// What few homes show or unfold: one file, fetched when the first of it is.
export { HomeNotices } from './home-notices.tsx';
export { NothingNext } from './nothing-next.tsx';
export { BeforeModule } from './before-module.tsx';
