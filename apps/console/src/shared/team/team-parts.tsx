import { lazyPart } from '@campus/web-shell';
import { accountsPaths } from '../paths/accounts-paths.ts';
import { useText } from '../text.ts';

/** Who invites staff, in place; fetched with its words. */
export const WhoInvites = lazyPart(async () => (await import('./who-invites.tsx')).WhoInvites, 'team');

/** The way to that, where somebody looks for a person who has no account here. */
export const TeamLink = () => {
  const t = useText();
  return <a href={accountsPaths.staff}>{t('console.team.who')}</a>;
};
