import type { Campus, DataOf } from '@campus/api-client';
import { useShellText } from '../hooks.tsx';

export type DemoPerson = DataOf<typeof Campus>['campus']['demoPeople'][number];

/** The people of the demo to sign in as; one press fills the form. */
export const DemoPeople = ({
  people,
  onChoose,
}: {
  people: readonly DemoPerson[];
  onChoose: (person: DemoPerson) => void;
}) => {
  const t = useShellText();
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('signIn.demo.title')}</h2>
      <p>{t('signIn.demo.hint')}</p>
      <ul className="plain-list stack stack--tight">
        {people.map((person) => (
          <li key={person.email}>
            <button type="button" className="demo__person" onClick={() => onChoose(person)}>
              <span>{person.name}</span>
              <span className="small soft">{t(`signIn.demo.role.${person.role}`)}</span>
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
