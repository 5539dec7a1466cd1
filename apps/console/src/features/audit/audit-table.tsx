import type { AuditEvents, DataOf } from '@campus/api-client';
import { Disclosure, Facts, Table, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { addressOf } from './audit-filter.ts';
import { useAuditWords } from '../../shared/words/audit-words.ts';

export type Event = DataOf<typeof AuditEvents>['auditEvents']['items'][number];

const Details = ({ event }: { event: Event }) => {
  const t = useText();
  const { number, action, reason, subjectType, subjectId, detail } = event;
  const values = Object.keys(detail as object).length > 0 && JSON.stringify(detail, null, 2);
  return (
    <Disclosure summary={<span className="small">{t('audit.details', { number: String(number) })}</span>}>
      <Facts
        facts={[
          { label: t('audit.detail.reason'), value: reason },
          { label: t('audit.detail.action'), value: <code>{action}</code> },
          {
            label: t('audit.detail.subject'),
            value: (
              <a href={addressOf({ subject: subjectId })}>
                <code>{`${subjectType} ${subjectId}`}</code>
              </a>
            ),
          },
          { label: t('audit.detail.values'), value: values && <pre className="audit__values">{values}</pre> },
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
