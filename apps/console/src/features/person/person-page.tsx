import './person.css';
import { PersonDossier } from '@campus/api-client';
import { LinkButton, Notice, Tabs } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery, useSearchValue } from '@campus/web-shell';
import { Suspense } from 'react';
import { MissingPage } from '../../shared/missing-page.tsx';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { MergedAccounts } from './merging/merged-accounts.tsx';
import { Notes } from './notes.tsx';
import { Overview } from './overview.tsx';
import { PersonHead } from './person-head.tsx';
import { Messages } from './messages.tsx';
import { Nominations } from './nominations.tsx';
import type { Dossier } from './person-data.ts';
import { Records } from './records.tsx';
import { TellingPart } from '../../shared/telling.tsx';
import { Timeline } from './timeline/person-timeline.tsx';
import { WaitingChanges } from './waiting-changes.tsx';

const parts = ['overview', 'records', 'nominations', 'timeline', 'notes', 'mails'] as const;
type Part = (typeof parts)[number];

const Body = ({ person, part }: { person: Dossier; part: Part }) => {
  switch (part) {
    case 'overview':
      return <Overview person={person} />;
    case 'records':
      return <Records person={person} />;
    case 'timeline':
      return <Timeline personId={person.id} />;
    case 'notes':
      return <Notes person={person} />;
    case 'nominations':
      return <Nominations person={person} />;
    case 'mails':
      return <Messages person={person} />;
  }
};

/** Warns on every part of the page that the person's address refuses mail, with what to do. */
const Bounces = ({ person }: { person: Dossier }) => {
  const t = useText();
  const formats = useFormats();
  const dead = person.addresses.find(({ bouncesSince, isOfMerged }) => bouncesSince !== null && !isOfMerged);
  if (!dead?.bouncesSince) return null;
  const values = { address: dead.address, day: formats.date(dead.bouncesSince) };
  return (
    <Notice tone="warn" title={<span className="person__word">{t('person.bounces', values)}</span>}>
      <p>{t('person.bounces.do')}</p>
      {person.canChangeAccount && (
        <LinkButton kind="quiet" href={peoplePaths.address(person.id)}>
          {t('person.address.button')}
        </LinkButton>
      )}
    </Notice>
  );
};

const PersonScreen = ({ person }: { person: Dossier }) => {
  const t = useText();
  const asked = useSearchValue('part');
  const part = parts.find((each) => each === asked) ?? 'overview';
  const path = peoplePaths.person(person.id);
  return (
    <Page
      isWide
      title={person.fullName}
      lead={<PersonHead person={person} />}
      above={<a href={peoplePaths.list}>{t('person.back')}</a>}
    >
      <MergedAccounts person={person} />
      {person.isDisabled && !person.mergedInto && <Notice tone="warn" title={t('person.disabled')} />}
      <Bounces person={person} />
      {person.canChange && <WaitingChanges personId={person.id} />}
      <Tabs
        label={t('person.parts')}
        tabs={parts.map((each) => ({
          href: each === 'overview' ? path : `${path}?part=${each}`,
          label: t(`person.part.${each}`, { count: person.notes.filter((note) => !note.removedAt).length }),
          isCurrent: each === part,
        }))}
      />
      <TellingPart key={part}>
        {/* Words that are fetched first would hide the whole page, and with it the tab that has the focus. */}
        <Suspense>
          <Body person={person} part={part} />
        </Suspense>
      </TellingPart>
    </Page>
  );
};

/** Everything about one person, and what a coordinator can do about it. */
export const PersonPage = ({ personId }: { personId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(PersonDossier, { id: personId, locale });
  return (
    <QueryView query={query} loading={<Page isWide title={t('person.loading')} children={null} />}>
      {({ personDossier }) => (personDossier ? <PersonScreen person={personDossier} /> : <MissingPage />)}
    </QueryView>
  );
};
