import { Campus, type DataOf } from '@campus/api-client';
import { useQuery, useShellText } from '../hooks.tsx';

type DemoPerson = DataOf<typeof Campus>['campus']['demoPeople'][number];

/** In demo mode, the people to sign in as; one press fills the form. Nothing at all otherwise. */
export const DemoPeople = ({ onChoose }: { onChoose: (person: DemoPerson) => void }) => {
  const t = useShellText();
  const { data } = useQuery(Campus, {});
  if (!data?.campus.isDemo || data.campus.demoPeople.length === 0) return null;
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('signIn.demo.title')}</h2>
      <p>{t('signIn.demo.hint')}</p>
      <ul className="plain-list stack stack--tight">
        {data.campus.demoPeople.map((person) => (
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
