import { contactRoleValues, MyContacts, type DataOf } from '@campus/api-client';
import { useFormats, useLocale, useQuery } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { Rich, useText } from '../../shared/text.ts';

type Contacts = DataOf<typeof MyContacts>['myContacts'][number];

/** By name, of one course: who facilitates and who coordinates. */
const Named = ({ contacts: { editionTitle, people } }: { contacts: Contacts }) => {
  const t = useText();
  const formats = useFormats();
  const namesOf = (wanted: Contacts['people'][number]['role']) =>
    people.filter(({ role }) => role === wanted).map(({ name }) => name);
  const groups = contactRoleValues.flatMap((role) => {
    const names = namesOf(role);
    return names.length > 0 ? [t('myData.readers.names', { role, names: formats.list(names) })] : [];
  });
  if (groups.length === 0) return null;
  return (
    <li>
      <strong>{editionTitle}</strong>
      <ul>
        {groups.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </li>
  );
};

/** Who reads what the officer answers and decides, by name where the names are known, and what nobody reads. */
export const ReadersSection = () => {
  const t = useText();
  const query = useQuery(MyContacts, { locale: useLocale() });
  const contacts = query.data?.myContacts ?? [];
  return (
    <section className="stack" aria-labelledby="readers">
      <h2 id="readers">{t('myData.readers.title')}</h2>
      <p>{t('myData.readers.answers')}</p>
      {contacts.length > 0 && (
        <ul>
          {contacts.map((each) => (
            <Named key={each.enrolmentId} contacts={each} />
          ))}
        </ul>
      )}
      <p>{t('myData.readers.never')}</p>
      <p>
        <Rich
          id="myData.readers.record"
          tags={{ link: (words) => <a href={`${paths.profile}#readings`}>{words}</a> }}
        />
      </p>
    </section>
  );
};
