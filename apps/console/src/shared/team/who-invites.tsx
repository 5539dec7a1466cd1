import { Administrators } from '@campus/api-client';
import { QueryView, usePerson, useQuery } from '@campus/web-shell';
import { accountsPaths } from '../paths/accounts-paths.ts';
import { hasRole } from '../staff.ts';
import { useText } from '../text.ts';

/** The administrators by name, each with a mail that already asks for what they need to know. */
const ToAsk = () => {
  const t = useText();
  const query = useQuery(Administrators, {});
  const letter = `subject=${encodeURIComponent(t('team.mail.subject'))}&body=${encodeURIComponent(t('team.mail.body'))}`;
  return (
    <>
      <QueryView query={query}>
        {({ administrators }) => (
          <ul aria-label={t('team.administrators')}>
            {administrators.map(({ personId, fullName, email }) => (
              <li key={personId}>
                {fullName} <a href={`mailto:${email}?${letter}`}>{email}</a>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
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
