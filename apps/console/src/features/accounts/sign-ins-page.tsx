import { Page, SessionList } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

/** Where a member of staff is signed in. */
export const SessionsPage = () => {
  const t = useText();
  return (
    <Page title={t('devices.title')} lead={t('devices.lead')}>
      <SessionList />
    </Page>
  );
};
