// What a home shows a moment after what is to be done next: one file.
export { HomeBeside } from './beside/home-beside.tsx';
export { HomeFoot } from './home-foot.tsx';
export { ModuleList } from './way/module-list.tsx';
