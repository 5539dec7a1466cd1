import { lazyPage, route } from '@campus/web-shell';
import { callPaths } from '../shared/paths/calls-paths.ts';

const calls = () => import('../features/calls/index.ts');

const AllCallsPage = lazyPage(async () => (await calls()).AllCallsPage, 'calls');
const CallsPage = lazyPage(async () => (await calls()).CallsPage, 'calls');
const NewCallPage = lazyPage(async () => (await calls()).NewCallPage, 'calls');
const CallPage = lazyPage(async () => (await calls()).CallPage, 'calls');
const LinksPage = lazyPage(async () => (await calls()).LinksPage, 'calls');
const ListsPage = lazyPage(async () => (await calls()).ListsPage, 'calls');
const ListPage = lazyPage(async () => (await calls()).ListPage, 'calls');
const NominationsPage = lazyPage(async () => (await calls()).NominationsPage, 'calls');
const NominationPage = lazyPage(async () => (await calls()).NominationPage, 'calls');

/** Calls of all editions and of one; the nominations that came. */
export const callsRoutes = [
  route(callPaths.all, () => <AllCallsPage />),
  route('/console/editions/:editionId/calls', (params) => <CallsPage key={params.editionId} {...params} />),
  route('/console/editions/:editionId/calls/new', (params) => (
    <NewCallPage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/calls/:callId', (params) => (
    <CallPage key={params.callId} {...params} />
  )),
  route('/console/editions/:editionId/calls/:callId/links', (params) => (
    <LinksPage key={params.callId} {...params} />
  )),
  route('/console/editions/:editionId/calls/:callId/lists', (params) => (
    <ListsPage key={params.callId} {...params} />
  )),
  route('/console/editions/:editionId/calls/:callId/lists/:listId', (params) => (
    <ListPage key={params.listId} {...params} />
  )),
  route('/console/editions/:editionId/nominations', (params) => (
    <NominationsPage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/nominations/:nominationId', (params) => (
    <NominationPage key={params.nominationId} {...params} />
  )),
];
