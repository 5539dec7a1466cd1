import { MessageLog } from '@campus/api-client';
import { Button, EmptyState, Select } from '@campus/ui';
import { go, QueryView, useFormats, useQuery } from '@campus/web-shell';
import { PagedTable } from '../../shared/paged-table.tsx';
import { SearchField } from '../../shared/search-field.tsx';
import { useText } from '../../shared/text.ts';
import { useLogColumns } from './log-columns.tsx';
import { logAddress, useLogWish, type LogWish } from './log-wish.ts';
import { messageKinds, messageStates, type Log } from './message-data.ts';
import { MessagesFrame } from './messages-frame.tsx';
import { RetryButton } from './retry-button.tsx';

const size = 25;

type Change = (part: Partial<LogWish>) => void;

const Filters = ({ wish, counts, change }: { wish: LogWish; counts: Log['counts']; change: Change }) => {
  const t = useText();
  const formats = useFormats();
  const countOf = (state: string) => counts.find((each) => each.state === state)?.count ?? 0;
  const all = { value: '', label: t('message.filter.all') };
  return (
    <div className="message-filters">
      <SearchField
        key={wish.search}
        label={t('message.search')}
        value={wish.search}
        onSearch={(search) => change({ search })}
      />
      <Select
        label={t('message.column.state')}
        value={wish.state ?? ''}
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
        value={wish.kind ?? ''}
        options={[all, ...messageKinds.map((value) => ({ value, label: t(`message.kind.${value}`) }))]}
        onChange={(event) =>
          change({ kind: messageKinds.find((each) => each === event.target.value) ?? null })
        }
      />
      {wish.person && (
        <Button kind="quiet" onClick={() => change({ person: '' })}>
          {t('message.filter.everybody')}
        </Button>
      )}
    </div>
  );
};

/** What was written to whom, what came back, what waits. */
export const LogPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const wish = useLogWish();
  const change: Change = (part) => go(logAddress(editionId, { ...wish, page: 0, ...part }));
  const columns = useLogColumns(editionId, wish, change);
  const query = useQuery(MessageLog, {
    editionId,
    filter: {
      search: wish.search || null,
      state: wish.state,
      kind: wish.kind,
      personId: wish.person || null,
    },
    sort: wish.sort,
    isDescending: wish.isDescending,
    limit: size,
    offset: wish.page * size,
  });
  const isFiltered = Boolean(wish.search || wish.state || wish.kind || wish.person);
  return (
    <MessagesFrame editionId={editionId}>
      {({ closedAt }) => (
        <section className="stack" aria-labelledby="log">
          <h2 id="log">{t('message.log')}</h2>
          <QueryView query={query}>
            {({ messageLog: { items, totalCount, counts } }) => (
              <>
                {(isFiltered || totalCount > 0) && <Filters wish={wish} counts={counts} change={change} />}
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
                  page={wish.page}
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
