import { lazyPage, route } from '@campus/web-shell';

const messages = () => import('../features/messages/index.ts');

const RulesPage = lazyPage(async () => (await messages()).RulesPage, 'messages');
const RulePage = lazyPage(async () => (await messages()).RulePage, 'messages');
const WritePage = lazyPage(async () => (await messages()).WritePage, 'messages');
const LogPage = lazyPage(async () => (await messages()).LogPage, 'messages');

/** What an edition writes to its people. */
export const messagesRoutes = [
  route('/console/editions/:editionId/messages', (params) => (
    <RulesPage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/messages/rule/:kind', (params) => (
    <RulePage key={`${params.editionId} ${params.kind}`} {...params} />
  )),
  route('/console/editions/:editionId/messages/write', (params) => (
    <WritePage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/messages/log', (params) => (
    <LogPage key={params.editionId} {...params} />
  )),
];
