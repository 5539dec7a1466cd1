import { MyContacts, type DataOf } from '@campus/api-client';
import { QueryView, useLocale, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

type Contacts = DataOf<typeof MyContacts>['myContacts'][number];
type Person = Contacts['people'][number];

const Mail = ({ address }: { address: string }) => <a href={`mailto:${address}`}>{address}</a>;

const PersonLine = ({ person: { name, role, address, hours, how } }: { person: Person }) => {
  const t = useText();
  return (
    <li>
      <strong>{name}</strong>, {t(`help.people.${role}`)}
      {address && (
        <>
          {' · '}
          <Mail address={address} />
        </>
      )}
      {hours && <p className="soft small">{t('help.people.hours', { hours })}</p>}
      {how && <p className="soft small">{how}</p>}
    </li>
  );
};

/** Who answers what; a group that nobody facilitates has its coordinator for everything. */
const whoAnswers = ({ address, people }: Contacts) => {
  const has = (role: Person['role']) => people.some((person) => person.role === role);
  if (has('FACILITATOR')) return 'help.people.text';
  return address || has('COORDINATOR') ? 'help.people.text.coordinator' : null;
};

const OfCourse = ({ contacts }: { contacts: Contacts }) => {
  const t = useText();
  const { editionTitle, address, people } = contacts;
  const answers = whoAnswers(contacts);
  return (
    <section>
      <h3>{editionTitle}</h3>
      {answers && <p>{t(answers)}</p>}
      {address && (
        <p>
          {t('help.people.mailbox')} <Mail address={address} />
        </p>
      )}
      {people.length > 0 && (
        <ul>
          {people.map((person) => (
            <PersonLine key={`${person.role} ${person.name}`} person={person} />
          ))}
        </ul>
      )}
      {!address && people.length === 0 && <p>{t('help.people.nobody')}</p>}
    </section>
  );
};

/** The people to write to about each course, by name. */
export const ContactsOfCourses = () => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(MyContacts, { locale });
  return (
    <QueryView query={query}>
      {({ myContacts }) =>
        myContacts.length === 0 ? (
          <p>{t('help.people.none')}</p>
        ) : (
          myContacts.map((contacts) => <OfCourse key={contacts.enrolmentId} contacts={contacts} />)
        )
      }
    </QueryView>
  );
};
