import { lazyPart } from '@campus/web-shell';
import { accountsPaths } from '../paths/accounts-paths.ts';
import { useText } from '../text.ts';

/** Who invites staff, in place; fetched with its words. */
export const WhoInvites = lazyPart(async () => (await import('./who-invites.tsx')).WhoInvites, 'team');

/** Whom to ask for a right in a course. */
export const WhoGivesRights = lazyPart(
  async () => (await import('./who-gives-rights.tsx')).WhoGivesRights,
  'team',
);

/** The way to who invites, where somebody looks for a person who has no account here. */
export const TeamLink = () => {
  const t = useText();
  return <a href={accountsPaths.staff}>{t('console.team.who')}</a>;
};
