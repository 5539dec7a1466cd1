import { Administrators } from '@campus/api-client';
import { QueryView, useQuery } from '@campus/web-shell';
import { useText } from '../text.ts';

/** The administrators by name, each with a mail that already says what is asked of them. */
export const AdministratorsList = ({ subject, body }: { subject: string; body: string }) => {
  const t = useText();
  const query = useQuery(Administrators, {});
  const letter = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return (
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
  );
};
