import { Page, usePerson } from '@campus/web-shell';
import { hasRole } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { PlaceList } from './place-list.tsx';
import { PlatformList } from './platform-list.tsx';
import { TokenList } from './systems/token-list.tsx';
import { WebhookList } from './webhooks/webhook-list.tsx';

/** Learning platforms of others and their courses that open ours; for administrators, who is let in, and which programs read. */
export const PlatformsPage = () => {
  const t = useText();
  const person = usePerson();
  return (
    <Page isWide title={t('platforms.title')} lead={t('platforms.lead')}>
      <PlaceList />
      {hasRole(person, 'ADMINISTRATOR') && (
        <>
          <PlatformList />
          <TokenList />
          <WebhookList />
        </>
      )}
    </Page>
  );
};
