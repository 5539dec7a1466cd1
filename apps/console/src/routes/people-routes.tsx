import { lazyPage, route } from '@campus/web-shell';
import { peoplePaths } from '../shared/paths/people-paths.ts';

const people = () => import('../features/people/index.ts');

const PeoplePage = lazyPage(async () => (await people()).PeoplePage, 'people');
const RosterPage = lazyPage(async () => (await people()).RosterPage, 'people');
const ProgressPage = lazyPage(async () => (await people()).ProgressPage, 'people');

const person = () => import('../features/person/index.ts');

const PersonPage = lazyPage(async () => (await person()).PersonPage, 'person');
const MergePage = lazyPage(async () => (await person()).MergePage, 'person');

const LateWorkPage = lazyPage(
  async () => (await import('../features/late-work/index.ts')).LateWorkPage,
  'late-work',
);

/** People: of all editions, of one, and one by one. */
export const peopleRoutes = [
  route(peoplePaths.list, () => <PeoplePage />),
  route('/console/people/:personId', (params) => <PersonPage key={params.personId} {...params} />),
  route('/console/people/:personId/merge', (params) => <MergePage key={params.personId} {...params} />),
  route('/console/editions/:editionId/roster', (params) => <RosterPage key={params.editionId} {...params} />),
  route('/console/editions/:editionId/progress', (params) => (
    <ProgressPage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/late-work', (params) => (
    <LateWorkPage key={params.editionId} {...params} />
  )),
];
