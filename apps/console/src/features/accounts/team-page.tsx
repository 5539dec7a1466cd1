import { Page, usePerson } from '@campus/web-shell';
import { hasRole } from '../../shared/staff.ts';
import { WhoInvites } from '../../shared/team/team-parts.tsx';
import { useText } from '../../shared/text.ts';
import { StaffPage } from './staff-page.tsx';

/** Staff and roles: for administrators to change; for everybody else here, whom to ask. */
export const TeamPage = () => {
  const t = useText();
  return hasRole(usePerson(), 'ADMINISTRATOR') ? (
    <StaffPage />
  ) : (
    <Page title={t('staff.ask.title')}>
      <WhoInvites />
    </Page>
  );
};
