import type { AuditEvents, DataOf } from '@campus/api-client';
import { Button, Facts, VisuallyHidden, type Column, type MenuItem } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
import { Cut } from '../../shared/lists/table/cut.tsx';
import { ListTable } from '../../shared/lists/table/list-table.tsx';
import { SideDrawer } from '../../shared/lists/table/side-drawer.tsx';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useText, type MessageId } from '../../shared/text.ts';
import { addressOf } from './audit-filter.ts';
import { useAuditWords } from '../../shared/words/audit-words.ts';
import { RecordedValues } from './recorded-values.tsx';

export type Event = DataOf<typeof AuditEvents>['auditEvents']['items'][number];

/** What it is about, by its kind and its name; the identifier for who looks for it elsewhere. */
const Subject = ({ event: { subjectType, subjectId, subjectName } }: { event: Event }) => {
  const t = useText();
  const id = `audit.thing.${subjectType}`;
  const kind = t(id as MessageId);
  return (
    <>
      {kind === id ? subjectType : kind}
      {subjectName && `: ${subjectName}`} <code className="small">{subjectId}</code>{' '}
      <a href={addressOf({ subject: subjectId })}>{t('audit.detail.others')}</a>
    </>
  );
};

/** Who had no account to be named by: an institution and a nominee come by a link of their own. */
const unnamed: Readonly<Record<string, MessageId>> = {
  link: 'audit.by.institution',
  officer: 'audit.by.nominee',
};

const unnamedActor = ({ detail }: Event): MessageId =>
  unnamed[String((detail as { by?: unknown }).by)] ?? 'audit.operator';

const Whom = ({ event: { subjectPersonId, subjectName } }: { event: Event }) =>
  subjectPersonId ? (
    <a href={peoplePaths.data(subjectPersonId)}>
      <Cut>{subjectName}</Cut>
    </a>
  ) : (
    <Cut>{subjectName ?? '—'}</Cut>
  );

/** All that was recorded of it, next to the list. */
const Details = ({
  event,
  events,
  onLook,
  onClose,
}: {
  event: Event;
  events: readonly Event[];
  onLook: (event: Event) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const words = useAuditWords();
  const { number, action, reason, detail, actorName, countryCode } = event;
  const values = detail as object;
  const at = events.findIndex((each) => each.number === number);
  const stepTo = (next: Event | undefined) => (next ? () => onLook(next) : null);
  return (
    <SideDrawer
      title={words(action)}
      onClose={onClose}
      steps={{
        onPrevious: stepTo(at > 0 ? events[at - 1] : undefined),
        onNext: stepTo(at < 0 ? undefined : events[at + 1]),
      }}
    >
      <p className="soft small">{t('audit.details', { number: String(number) })}</p>
      <Facts
        facts={[
          { label: t('audit.column.when'), value: formats.dateTime(event.at) },
          { label: t('audit.column.who'), value: actorName ?? t(unnamedActor(event)) },
          { label: t('audit.column.country'), value: countryCode && formats.country(countryCode) },
          { label: t('audit.detail.reason'), value: reason },
          { label: t('audit.detail.subject'), value: <Subject event={event} /> },
          {
            label: t('audit.detail.values'),
            value: Object.keys(values).length > 0 && <RecordedValues values={values} />,
          },
          { label: t('audit.detail.action'), value: <code>{action}</code> },
        ]}
      />
    </SideDrawer>
  );
};

const useColumns = (onLook: (event: Event) => void): Column<Event>[] => {
  const t = useText();
  const formats = useFormats();
  const words = useAuditWords();
  return [
    {
      id: 'when',
      label: t('audit.column.when'),
      card: 'fact',
      cell: ({ at }) => formats.dateTime(at),
    },
    {
      id: 'what',
      label: t('audit.column.what'),
      isName: true,
      cell: (event) => (
        <Button kind="bare" onClick={() => onLook(event)}>
          <Cut>{words(event.action)}</Cut>{' '}
          <VisuallyHidden>{t('audit.details', { number: String(event.number) })}</VisuallyHidden>
        </Button>
      ),
    },
    {
      id: 'who',
      label: t('audit.column.who'),
      card: 'fact',
      cell: (event) =>
        event.actorName ? (
          <Cut>{event.actorName}</Cut>
        ) : (
          <span className="soft">{t(unnamedActor(event))}</span>
        ),
    },
    {
      id: 'whom',
      label: t('audit.column.whom'),
      card: 'line',
      cell: (event) => <Whom event={event} />,
    },
  ];
};

/** What else one asks of an event. */
const useMenu = () => {
  const t = useText();
  return (event: Event, onLook: (event: Event) => void): MenuItem[] => [
    { id: 'look', label: t('audit.menu.look'), onSelect: () => onLook(event) },
    { id: 'others', label: t('audit.detail.others'), href: addressOf({ subject: event.subjectId }) },
    ...(event.subjectPersonId
      ? [{ id: 'data', label: t('audit.menu.person'), href: peoplePaths.data(event.subjectPersonId) }]
      : []),
  ];
};

/** What was done, a line for each; all that was recorded of it opens beside. `children`: below the rows. */
export const AuditTable = ({ events, children }: { events: readonly Event[]; children: ReactNode }) => {
  const t = useText();
  const words = useAuditWords();
  const [shown, setShown] = useState<Event | null>(null);
  const columns = useColumns(setShown);
  const menuOf = useMenu();
  return (
    <div className="audit__table">
      <ListTable
        caption={t('audit.title')}
        columns={columns}
        rows={events}
        keyOf={({ number }) => String(number)}
        nameOf={({ action }) => words(action)}
        menuOf={(event) => menuOf(event, setShown)}
        empty={null}
        foot={children}
        page={0}
        size={events.length}
        total={events.length}
        onPage={() => undefined}
      />
      {shown && <Details event={shown} events={events} onLook={setShown} onClose={() => setShown(null)} />}
    </div>
  );
};
