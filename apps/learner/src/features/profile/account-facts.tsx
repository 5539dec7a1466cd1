import { useFormats, usePerson } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

/** What only the coordinator can change. */
export const AccountFacts = () => {
  const t = useText();
  const formats = useFormats();
  const person = usePerson();
  return (
    <>
      <dl className="profile__facts">
        <dt>{t('profile.account.email')}</dt>
        <dd>{person.email}</dd>
        {person.country && (
          <>
            <dt>{t('profile.account.country')}</dt>
            <dd>{formats.country(person.country.code)}</dd>
          </>
        )}
      </dl>
      <p className="soft small">{t('profile.account.note')}</p>
    </>
  );
};
