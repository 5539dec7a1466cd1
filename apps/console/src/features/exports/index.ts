export { DispatchesPage } from './dispatches-page.tsx';
export { ExportsPage } from './exports-page.tsx';
