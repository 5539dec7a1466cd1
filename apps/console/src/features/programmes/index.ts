export { CountriesPage } from './countries-page.tsx';
export { InstitutionsPage } from './institutions-page.tsx';
export { NewProgrammePage } from './new-programme-page.tsx';
export { PostsPage } from './posts-page.tsx';
export { ProgrammePage } from './programme-page.tsx';
export { ProgrammesPage } from './programmes-page.tsx';
