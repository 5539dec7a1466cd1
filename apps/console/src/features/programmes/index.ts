export { CountriesPage } from './directory/countries-page.tsx';
export { InstitutionsPage } from './directory/institutions-page.tsx';
export { NewProgrammePage } from './new-programme-page.tsx';
export { PostsPage } from './directory/posts-page.tsx';
export { ProgrammePage } from './programme-page.tsx';
export { ProgrammesPage } from './programmes-page.tsx';
