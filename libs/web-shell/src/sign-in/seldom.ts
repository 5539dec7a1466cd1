// What few sign-in pages show: one file, fetched when it is.
export { DemoPeople } from './demo-people.tsx';
export { FarewellNotice } from './farewell-notice.tsx';
