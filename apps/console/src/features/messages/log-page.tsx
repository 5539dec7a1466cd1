import { MessageLog } from '@campus/api-client';
import { Button, EmptyState, SearchField, Select } from '@campus/ui';
import { go, QueryView, useFormats, useQuery } from '@campus/web-shell';
import { PagedTable } from '../../shared/lists/paged-table.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useText } from '../../shared/text.ts';
import { useLogColumns } from './log-columns.tsx';
import { logAddress, useLogFilter, type LogFilter } from './log-filter.ts';
import { messageKinds, messageStates, type Log } from './message-data.ts';
import { MessagesFrame } from './messages-frame.tsx';
import { RetryButton } from './retry-button.tsx';

const size = 25;

type Change = (part: Partial<LogFilter>, how?: { replace: boolean }) => void;

const Filters = ({
  filter,
  counts,
  change,
}: {
  filter: LogFilter;
  counts: Log['counts'];
  change: Change;
}) => {
  const t = useText();
  const formats = useFormats();
  const countOf = (state: string) => counts.find((each) => each.state === state)?.count ?? 0;
  const all = { value: '', label: t('message.filter.all') };
  return (
    <div className="message-filters">
      <SearchField
        label={t('message.search')}
        value={filter.search}
        onSearch={(search, how) => change({ search }, how)}
      />
      <Select
        label={t('message.column.state')}
        value={filter.state ?? ''}
        options={[
          all,
          ...messageStates.map((value) => ({
            value,
            label: t('message.filter.counted', {
              what: t(`message.state.${value}`),
              count: formats.number(countOf(value)),
            }),
          })),
        ]}
        onChange={(event) =>
          change({ state: messageStates.find((each) => each === event.target.value) ?? null })
        }
      />
      <Select
        label={t('message.column.kind')}
        value={filter.kind ?? ''}
        options={[all, ...messageKinds.map((value) => ({ value, label: t(`message.kind.${value}`) }))]}
        onChange={(event) =>
          change({ kind: messageKinds.find((each) => each === event.target.value) ?? null })
        }
      />
      {filter.person && (
        <Button kind="quiet" onClick={() => change({ person: '' })}>
          {t('message.filter.everybody')}
        </Button>
      )}
    </div>
  );
};

/** Which messages were sent to which people, which came back, which wait. */
export const LogPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const filter = useLogFilter();
  const change: Change = (part, how) => go(logAddress(editionId, { ...filter, page: 0, ...part }), how);
  const columns = useLogColumns(editionId, filter, change);
  const { query } = useSteady(
    editionId,
    useQuery(MessageLog, {
      editionId,
      filter: {
        search: filter.search || null,
        state: filter.state,
        kind: filter.kind,
        personId: filter.person || null,
      },
      sort: filter.sort,
      isDescending: filter.isDescending,
      limit: size,
      offset: filter.page * size,
    }),
  );
  const isFiltered = Boolean(filter.search || filter.state || filter.kind || filter.person);
  return (
    <MessagesFrame editionId={editionId}>
      {({ closedAt }) => (
        <section className="stack" aria-labelledby="log">
          <h2 id="log">{t('message.log')}</h2>
          <QueryView query={query}>
            {({ messageLog: { items, totalCount, counts } }) => (
              <>
                {(isFiltered || totalCount > 0) && (
                  <Filters filter={filter} counts={counts} change={change} />
                )}
                {closedAt === null && counts.some(({ state }) => state === 'FAILED') && (
                  <RetryButton editionId={editionId} messageIds={[]} label={t('message.retryAll')} />
                )}
                <PagedTable
                  caption={t('message.log')}
                  columns={columns}
                  rows={items}
                  keyOf={({ id }) => id}
                  empty={
                    <EmptyState title={t(isFiltered ? 'message.log.none' : 'message.log.empty')}>
                      {!isFiltered && <p>{t('message.log.empty.text')}</p>}
                    </EmptyState>
                  }
                  page={filter.page}
                  size={size}
                  total={totalCount}
                  onPage={(page) => change({ page })}
                />
              </>
            )}
          </QueryView>
        </section>
      )}
    </MessagesFrame>
  );
};
