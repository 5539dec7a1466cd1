import { CallLinks, type CallLinkSort } from '@campus/api-client';
import { Disclosure, EmptyState, Notice, SearchField } from '@campus/ui';
import { QueryView, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { NothingFound } from '../../../shared/lists/nothing-found.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { useText } from '../../../shared/text.ts';
import { useList } from '../../../shared/lists/use-list.ts';
import type { Call } from '../calls/call-data.ts';
import { CallFrame } from '../calls/call-frame.tsx';
import { LinkTable } from './link-table.tsx';
import { NewLinks } from './new-links.tsx';

const size = 50;

const Links = ({ call }: { call: Call }) => {
  const t = useText();
  const list = useList<CallLinkSort>('COUNTRY');
  const [round, setRound] = useState(0);
  const [made, setMade] = useState<number | null>(null);
  const { query } = useSteady(
    call.id,
    useQuery(CallLinks, {
      callId: call.id,
      search: list.search || null,
      ...list.order,
      limit: size,
      offset: list.page * size,
    }),
  );
  const done = (count: number) => {
    setMade(count);
    setRound(round + 1);
  };
  const total = query.data?.callLinks.totalCount;
  // Where there are none, making them is what one came for.
  const isFirst = total === 0 && !call.hasLinks && list.search === '' && made === null;
  return (
    <>
      <p className="prose">{t('calls.links.lead')}</p>
      <Disclosure key={round} isOpen={isFirst} summary={t('calls.links.add')}>
        <NewLinks call={call} onDone={done} />
      </Disclosure>
      {made !== null && <Notice tone="done" isLive title={t('calls.links.made', { count: made })} />}
      {(total !== 0 || list.search !== '') && (
        <SearchField label={t('calls.links.search')} value={list.search} onSearch={list.find} />
      )}
      <QueryView query={query}>
        {({ callLinks: { items, totalCount } }) =>
          items.length === 0 ? (
            list.search ? (
              <NothingFound search={list.search} onAll={() => list.find('')} />
            ) : (
              <EmptyState title={t(call.hasLinks ? 'calls.links.empty.own' : 'calls.links.empty')}>
                <p>{t('calls.links.empty.text')}</p>
              </EmptyState>
            )
          ) : (
            <LinkTable
              call={call}
              items={items}
              sortingOf={list.sortingOf}
              page={list.page}
              size={size}
              total={totalCount}
              onPage={list.setPage}
            />
          )
        }
      </QueryView>
    </>
  );
};

/** The personal links of a call: one for each institution that nominates without an account. */
export const LinksPage = (props: { editionId: string; callId: string }) => (
  <CallFrame {...props}>{(call) => <Links key={call.id} call={call} />}</CallFrame>
);
