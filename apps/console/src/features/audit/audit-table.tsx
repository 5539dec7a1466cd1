import type { AuditEvents, DataOf } from '@campus/api-client';
import { Disclosure, Facts, Table, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
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

const Details = ({ event }: { event: Event }) => {
  const t = useText();
  const { number, action, reason, detail } = event;
  const values = detail as object;
  return (
    <Disclosure summary={<span className="small">{t('audit.details', { number: String(number) })}</span>}>
      <Facts
        facts={[
          { label: t('audit.detail.reason'), value: reason },
          { label: t('audit.detail.subject'), value: <Subject event={event} /> },
          {
            label: t('audit.detail.values'),
            value: Object.keys(values).length > 0 && <RecordedValues values={values} />,
          },
          { label: t('audit.detail.action'), value: <code>{action}</code> },
        ]}
      />
    </Disclosure>
  );
};

const useColumns = (): Column<Event>[] => {
  const t = useText();
  const formats = useFormats();
  const words = useAuditWords();
  return [
    { id: 'when', label: t('audit.column.when'), cell: ({ at }) => formats.dateTime(at) },
    {
      id: 'what',
      label: t('audit.column.what'),
      isName: true,
      cell: (event) => (
        <>
          <span>{words(event.action)}</span>
          <Details event={event} />
        </>
      ),
    },
    {
      id: 'who',
      label: t('audit.column.who'),
      cell: ({ actorName }) => actorName ?? <span className="soft">{t('audit.operator')}</span>,
    },
    {
      id: 'whom',
      label: t('audit.column.whom'),
      cell: ({ subjectPersonId, subjectName }) =>
        subjectPersonId ? (
          <a href={peoplePaths.data(subjectPersonId)}>{subjectName}</a>
        ) : (
          (subjectName ?? '—')
        ),
    },
    {
      id: 'country',
      label: t('audit.column.country'),
      cell: ({ countryCode }) => (countryCode ? formats.country(countryCode) : '—'),
    },
  ];
};

/** What was done, a sentence for each; all that was recorded of it is folded beneath. */
export const AuditTable = ({ events }: { events: readonly Event[] }) => {
  const t = useText();
  const columns = useColumns();
  return (
    <div className="audit__table">
      <Table
        caption={t('audit.title')}
        columns={columns}
        rows={events}
        keyOf={({ number }) => String(number)}
      />
    </div>
  );
};
