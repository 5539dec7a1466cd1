import { lazyPage, route } from '@campus/web-shell';
import { peoplePaths } from '../shared/paths/people-paths.ts';

const groups = () => import('../features/groups/index.ts');

const GroupsPage = lazyPage(async () => (await groups()).GroupsPage, 'groups');
const GroupPage = lazyPage(async () => (await groups()).GroupPage, 'groups');

/** Groups for those who accompany them. */
export const groupsRoutes = [
  route(peoplePaths.groups, () => <GroupsPage />),
  route('/console/groups/:groupId', (params) => <GroupPage key={params.groupId} {...params} />),
];
