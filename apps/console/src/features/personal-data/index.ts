export { PersonDataPage } from './person-data-page.tsx';
