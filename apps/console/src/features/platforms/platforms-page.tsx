import { Page, usePerson } from '@campus/web-shell';
import { hasRole } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { PlaceList } from './place-list.tsx';
import { PlatformList } from './platform-list.tsx';

/** Learning platforms of others: courses of theirs that open ours, and, for administrators, who is let in. */
export const PlatformsPage = () => {
  const t = useText();
  const person = usePerson();
  return (
    <Page isWide title={t('platforms.title')} lead={t('platforms.lead')}>
      <PlaceList />
      {hasRole(person, 'ADMINISTRATOR') && <PlatformList />}
    </Page>
  );
};
