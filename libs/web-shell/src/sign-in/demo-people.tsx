import { Campus, type DataOf } from '@campus/api-client';
import type { RefObject } from 'react';
import { useQuery, useShellText } from '../hooks.tsx';
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

/** The people of the demo to sign in as, where there are any; one press fills the form, and the next one sends it. */
export const DemoPeople = ({
  form,
  onEmail,
  onPassword,
}: {
  form: RefObject<HTMLFormElement | null>;
  onEmail: (email: string) => void;
  onPassword: (password: string) => void;
}) => {
  const t = useShellText();
  const roleOf = useRoleWords();
  const people = useQuery(Campus, {}).data?.campus.demoPeople ?? [];
  const choose = (person: DemoPerson) => {
    onEmail(person.email);
    onPassword(person.password);
    form.current?.querySelector<HTMLButtonElement>('[type="submit"]')?.focus();
  };
  if (people.length === 0) return null;
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('signIn.demo.title')}</h2>
      <p>{t('signIn.demo.hint')}</p>
      <ul className="plain-list stack stack--tight">
        {people.map((person) => (
          <li key={person.email}>
            <button type="button" className="demo__person" onClick={() => choose(person)}>
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
