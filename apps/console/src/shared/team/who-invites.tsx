import { usePerson } from '@campus/web-shell';
import { accountsPaths } from '../paths/accounts-paths.ts';
import { hasRole } from '../staff.ts';
import { useText } from '../text.ts';
import { AdministratorsList } from './administrators-list.tsx';

const ToAsk = () => {
  const t = useText();
  return (
    <>
      <AdministratorsList subject={t('team.mail.subject')} body={t('team.mail.body')} />
      <p>{t('team.ask')}</p>
    </>
  );
};

/** Who gives accounts and roles to those who work here, and how to ask; to administrators, where they do it. */
export const WhoInvites = () => {
  const t = useText();
  const mayInvite = hasRole(usePerson(), 'ADMINISTRATOR');
  return (
    <div className="stack stack--tight">
      <p>{t('team.who')}</p>
      {mayInvite ? (
        <p>
          <a href={accountsPaths.staff}>{t('team.invite')}</a>
        </p>
      ) : (
        <ToAsk />
      )}
    </div>
  );
};
