import { useText } from '../text.ts';
import { AdministratorsList } from './administrators-list.tsx';

/** Who gives the rights to write courses, and how to ask. */
export const WhoGivesRights = () => {
  const t = useText();
  return <AdministratorsList subject={t('team.rights.subject')} body={t('team.rights.body')} />;
};
