import { PersonMessages } from '@campus/api-client';
import { Disclosure, Table, Tag, type Column } from '@campus/ui';
import { QueryView, useFormats, useLocale, useQuery, WithMessages } from '@campus/web-shell';
import { useState } from 'react';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { MailAddress } from '../../shared/forms/mail-address.tsx';
import { useText } from '../../shared/text.ts';
import { messageTones, useWhyWords } from '../../shared/words/why-words.ts';
import type { Dossier, PersonMessage } from './person-data.ts';
import { Section } from './records.tsx';

const size = 20;

const Written = ({ message: { subject, body, locale, address } }: { message: PersonMessage }) => {
  const t = useText();
  if (subject === null || body === null) return <>–</>;
  return (
    <Disclosure summary={<span lang={locale ?? undefined}>{subject}</span>}>
      <div className="stack stack--tight">
        {address !== null && <p className="small soft">{t('person.message.sentTo', { address })}</p>}
        <p className="person__body" lang={locale ?? undefined}>
          {body}
        </p>
      </div>
    </Disclosure>
  );
};

const useMessageColumns = (): Column<PersonMessage>[] => {
  const t = useText();
  const formats = useFormats();
  const whyWords = useWhyWords();
  return [
    {
      id: 'kind',
      label: t('person.kind'),
      isName: true,
      cell: ({ kind, writtenBy }) =>
        writtenBy === null ? t(`message.kind.${kind}`) : t('message.kind.by', { name: writtenBy }),
    },
    { id: 'edition', label: t('person.edition'), cell: ({ editionTitle }) => editionTitle },
    {
      id: 'state',
      label: t('person.state'),
      cell: ({ state, why }) => (
        <>
          <Tag tone={messageTones[state]}>{t(`message.state.${state}`)}</Tag>
          {why !== null && <p className="small">{whyWords(why)}</p>}
        </>
      ),
    },
    {
      id: 'when',
      label: t('person.when'),
      cell: ({ plannedAt, settledAt }) => formats.dateTime(settledAt ?? plannedAt),
    },
    { id: 'text', label: t('person.message.text'), cell: (message) => <Written message={message} /> },
  ];
};

/** By rule and by hand, in every edition, with those that did not arrive. */
const OfEditions = ({ personId }: { personId: string }) => {
  const t = useText();
  const locale = useLocale();
  const [page, setPage] = useState(0);
  const columns = useMessageColumns();
  // The former page stays until the next is there, and with it the button that has the focus.
  const { query } = useSteady(
    personId,
    useQuery(PersonMessages, { personId, locale, limit: size, offset: page * size }),
  );
  return (
    <section className="stack">
      <h2>{t('person.messages')}</h2>
      <QueryView query={query}>
        {({ personMessages: { items, totalCount, bouncedCount } }) =>
          items.length === 0 ? (
            <p className="soft">{t('person.messages.none')}</p>
          ) : (
            <>
              {bouncedCount > 0 && <p>{t('person.messages.bounced', { count: bouncedCount })}</p>}
              <Table caption={t('person.messages')} columns={columns} rows={items} keyOf={({ id }) => id} />
              <ListPager page={page} size={size} total={totalCount} onPage={setPage} />
            </>
          )
        }
      </QueryView>
    </section>
  );
};

const mailTones = { WAITING: 'info', SENT: 'done', HELD: 'warn', FAILED: 'danger' } as const;

const useMailColumns = (): Column<Dossier['mails'][number]>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    { id: 'subject', label: t('person.subject'), isName: true, cell: ({ subject }) => subject },
    {
      id: 'to',
      label: t('person.to'),
      cell: ({ to }) => (
        <span className="person__word">
          <MailAddress address={to} />
        </span>
      ),
    },
    { id: 'written', label: t('person.written'), cell: ({ writtenAt }) => formats.dateTime(writtenAt) },
    {
      id: 'sent',
      label: t('person.sent'),
      cell: ({ sentAt, state }) => (
        <>
          <Tag tone={mailTones[state]}>{t(`person.mail.${state}`)}</Tag>
          {sentAt && <p className="small">{formats.dateTime(sentAt)}</p>}
        </>
      ),
    },
  ];
};

/** What the campus has written to somebody: messages of editions, and all mails. */
export const Messages = ({ person }: { person: Dossier }) => {
  const t = useText();
  return (
    <>
      <WithMessages bundle="messages">
        <OfEditions personId={person.id} />
      </WithMessages>
      <Section
        title={t('person.mails')}
        none={t('person.mails.none')}
        columns={useMailColumns()}
        rows={person.mails}
      />
    </>
  );
};
