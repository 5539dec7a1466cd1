import type { Campus, DataOf } from '@campus/api-client';
import { useShellText } from '../hooks.tsx';
import { useFormats } from '../i18n/text.tsx';

export type DemoPerson = DataOf<typeof Campus>['campus']['demoPeople'][number];

/** The role, and where it holds: several people may have one role. */
const useRoleWords = () => {
  const t = useShellText();
  const formats = useFormats();
  return ({ role, countryCode }: DemoPerson): string => {
    if (role === 'COORDINATOR' && countryCode === null) return t('signIn.demo.role.REGIONAL');
    return [t(`signIn.demo.role.${role}`), countryCode && formats.country(countryCode)]
      .filter(Boolean)
      .join(' · ');
  };
};

/** The people of the demo to sign in as; one press fills the form. */
export const DemoPeople = ({
  people,
  onChoose,
}: {
  people: readonly DemoPerson[];
  onChoose: (person: DemoPerson) => void;
}) => {
  const t = useShellText();
  const roleOf = useRoleWords();
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('signIn.demo.title')}</h2>
      <p>{t('signIn.demo.hint')}</p>
      <ul className="plain-list stack stack--tight">
        {people.map((person) => (
          <li key={person.email}>
            <button type="button" className="demo__person" onClick={() => onChoose(person)}>
              <span>{person.name}</span>
              <span className="small soft">{roleOf(person)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <a href="/outbox">{t('signIn.demo.outbox')}</a>
      </p>
    </section>
  );
};
