import { lazyPage, route } from '@campus/web-shell';
import { programmePaths } from '../shared/paths/programmes-paths.ts';

const programmes = () => import('../features/programmes/index.ts');

const ProgrammesPage = lazyPage(async () => (await programmes()).ProgrammesPage, 'programmes');
const NewProgrammePage = lazyPage(async () => (await programmes()).NewProgrammePage, 'programmes');
const ProgrammePage = lazyPage(async () => (await programmes()).ProgrammePage, 'programmes');
const CountriesPage = lazyPage(async () => (await programmes()).CountriesPage, 'programmes');
const InstitutionsPage = lazyPage(async () => (await programmes()).InstitutionsPage, 'programmes');
const PostsPage = lazyPage(async () => (await programmes()).PostsPage, 'programmes');

/** Programmes and their countries, institutions and posts. */
export const programmesRoutes = [
  route(programmePaths.programmes, () => <ProgrammesPage />),
  route(programmePaths.add, () => <NewProgrammePage />),
  route('/console/programmes/:programmeId', (params) => (
    <ProgrammePage key={params.programmeId} {...params} />
  )),
  route(programmePaths.countries, () => <CountriesPage />),
  route(programmePaths.institutions, () => <InstitutionsPage />),
  route(programmePaths.posts, () => <PostsPage />),
];
