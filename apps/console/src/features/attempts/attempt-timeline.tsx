import { ScormTimeline, type DataOf } from '@campus/api-client';
import { Button, Table, Tag, type Column } from '@campus/ui';
import { QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import { callErrorOf } from './call-errors.ts';

type Call = NonNullable<DataOf<typeof ScormTimeline>['scormTimeline']>['calls'][number];

const size = 50;

/** To ask for what has no value yet is no fault: content looks whether it was here before. */
const ErrorTag = ({ standard, code }: { standard: string; code: string }) => {
  const t = useText();
  const meaning = callErrorOf(standard, code);
  const words = t('timeline.error', { what: t(`timeline.error.${meaning}`), code });
  return meaning === 'NO_VALUE' ? (
    <Tag>{words}</Tag>
  ) : (
    <Tag tone="danger" icon="alert">
      {words}
    </Tag>
  );
};

const useColumns = (standard: string, hasItems: boolean): Column<Call>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    { id: 'at', label: t('timeline.column.at'), isName: true, cell: ({ at }) => formats.date(at, 'exact') },
    ...(hasItems
      ? [{ id: 'item', label: t('timeline.column.item'), cell: ({ itemTitle }: Call) => itemTitle }]
      : []),
    {
      id: 'call',
      label: t('timeline.column.call'),
      cell: ({ name, element }) => (
        <>
          <code>{name}</code>
          {element && (
            <>
              {' '}
              <code className="timeline__element">{element}</code>
            </>
          )}
        </>
      ),
    },
    {
      id: 'value',
      label: t('timeline.column.value'),
      cell: ({ value }) => (value === null || value === '' ? '—' : <code>{value}</code>),
    },
    {
      id: 'answer',
      label: t('timeline.column.answer'),
      cell: ({ answer, errorCode }) =>
        errorCode ? (
          <ErrorTag standard={standard} code={errorCode} />
        ) : answer === '' ? (
          '—'
        ) : (
          <code>{answer}</code>
        ),
    },
  ];
};

/** Calls from content to the campus, newest first, for finding out how a result came about. */
export const Timeline = ({
  attemptId,
  standard,
  hasItems,
}: {
  attemptId: string;
  /** As the package has it: `1.2`, `2004-4`. */
  standard: string;
  hasItems: boolean;
}) => {
  const t = useText();
  const columns = useColumns(standard, hasItems);
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const before = pages.at(-1) ?? null;
  const query = useQuery(ScormTimeline, { attemptId, before, limit: size });
  return (
    <QueryView query={query}>
      {({ scormTimeline }) => {
        const calls = scormTimeline?.calls ?? [];
        const earlier = scormTimeline?.before ?? null;
        if (calls.length === 0) return <p className="soft">{t('timeline.none')}</p>;
        return (
          <div className="timeline stack">
            <Table caption={t('timeline.title')} columns={columns} rows={calls} keyOf={({ id }) => id} />
            <div className="row">
              {pages.length > 1 && (
                <Button kind="quiet" icon="back" onClick={() => setPages(pages.slice(0, -1))}>
                  {t('timeline.later')}
                </Button>
              )}
              {earlier && (
                <Button kind="quiet" icon="next" iconAtEnd onClick={() => setPages([...pages, earlier])}>
                  {t('timeline.earlier')}
                </Button>
              )}
            </div>
          </div>
        );
      }}
    </QueryView>
  );
};
