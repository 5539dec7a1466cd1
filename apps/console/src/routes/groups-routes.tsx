import { lazyPage, route } from '@campus/web-shell';
import { peoplePaths } from '../shared/paths/people-paths.ts';

const groups = () => import('../features/groups/index.ts');

const GroupsPage = lazyPage(async () => (await groups()).GroupsPage, 'groups');
const GroupPage = lazyPage(async () => (await groups()).GroupPage, 'groups');

const announcements = () => import('../features/announcements/index.ts');

const GroupAnnouncementsPage = lazyPage(
  async () => (await announcements()).GroupAnnouncementsPage,
  'announcements',
);
const EditionAnnouncementsPage = lazyPage(
  async () => (await announcements()).EditionAnnouncementsPage,
  'announcements',
);

/** Groups for those who accompany them. */
export const groupsRoutes = [
  route(peoplePaths.groups, () => <GroupsPage />),
  route('/console/groups/:groupId', (params) => <GroupPage key={params.groupId} {...params} />),
  route('/console/groups/:groupId/announcements', (params) => (
    <GroupAnnouncementsPage key={params.groupId} {...params} />
  )),
  route('/console/editions/:editionId/messages/announcements', (params) => (
    <EditionAnnouncementsPage key={params.editionId} {...params} />
  )),
];
