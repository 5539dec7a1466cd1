import { type DataOf, NomineeLists, type NomineeListSort } from '@campus/api-client';
import { Button, type Column, EmptyState, Notice, type Sorting, Tag } from '@campus/ui';
import { go, QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { EmptySheet } from '../../../shared/lists/empty-sheet.tsx';
import { ListDrop } from '../../../shared/lists/list-drop.tsx';
import { NothingFound } from '../../../shared/lists/nothing-found.tsx';
import { ListTable } from '../../../shared/lists/table/list-table.tsx';
import { ListToolbar } from '../../../shared/lists/table/list-toolbar.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { useText } from '../../../shared/text.ts';
import { useList } from '../../../shared/lists/use-list.ts';
import type { Call } from '../calls/call-data.ts';
import { CallFrame } from '../calls/call-frame.tsx';

const size = 20;
/** As the server has it. */
const LIMIT_MEGABYTES = 5;

type ListSummary = DataOf<typeof NomineeLists>['nomineeLists']['items'][number];

const Send = ({ call }: { call: Call }) => {
  const t = useText();
  return (
    <>
      <ListDrop
        limit={LIMIT_MEGABYTES}
        addressOf={(name) => callPaths.bringList(call.id, name)}
        onSent={(id) => go(callPaths.oneList(call.editionId, call.id, id))}
        words={{
          send: t('calls.lists.send'),
          drop: t('calls.lists.drop'),
          hint: t('calls.lists.drop.hint'),
          choose: t('calls.lists.choose'),
          sending: t('calls.lists.sending'),
        }}
      />
      <EmptySheet addressOf={callPaths.sampleOfList} />
    </>
  );
};

const statusLooks = {
  OPEN: { tone: 'warn', icon: 'question' },
  APPLIED: { tone: 'done', icon: 'done' },
  UNDONE: { tone: 'quiet', icon: 'back' },
  DISCARDED: { tone: 'quiet', icon: 'close' },
} as const;

const useColumns = (call: Call, sortingOf: (sort: NomineeListSort) => Sorting): Column<ListSummary>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'file',
      label: t('calls.lists.file'),
      sorting: sortingOf('FILE'),
      isName: true,
      cell: ({ id, fileName }) => <a href={callPaths.oneList(call.editionId, call.id, id)}>{fileName}</a>,
    },
    {
      id: 'status',
      label: t('calls.lists.status'),
      sorting: sortingOf('STATUS'),
      card: 'line',
      cell: ({ status }) => <Tag {...statusLooks[status]}>{t(`calls.lists.status.${status}`)}</Tag>,
    },
    { id: 'rows', label: t('calls.lists.rows'), isNumber: true, cell: ({ rows }) => formats.number(rows) },
    {
      id: 'owner',
      label: t('calls.lists.owner'),
      sorting: sortingOf('OWNER'),
      card: 'fact',
      cell: ({ ownerName }) => ownerName,
    },
    {
      id: 'when',
      label: t('calls.lists.when'),
      sorting: sortingOf('CREATED'),
      card: 'fact',
      cell: ({ undoneAt, appliedAt, createdAt }) => formats.dateTime(undoneAt ?? appliedAt ?? createdAt),
    },
  ];
};

/** Where a list is sent from. */
const SendPart = ({ call }: { call: Call }) => {
  const t = useText();
  return (
    <div className="stack">
      <p className="prose">{t('calls.lists.lead')}</p>
      <Send call={call} />
    </div>
  );
};

/** The page of lists that is asked for. */
const useLists = (callId: string, list: ReturnType<typeof useList<NomineeListSort>>) =>
  useSteady(
    callId,
    useQuery(NomineeLists, {
      callId,
      search: list.search || null,
      ...list.order,
      limit: size,
      offset: list.page * size,
    }),
  );

/** No list yet: how one is sent is all there is. */
const None = ({ call }: { call: Call }) => {
  const t = useText();
  return (
    <>
      {call.phase !== 'DRAFT' && <SendPart call={call} />}
      <EmptyState title={t('calls.lists.empty')}>
        <p>{t('calls.lists.empty.text')}</p>
      </EmptyState>
    </>
  );
};

const Lists = ({ call }: { call: Call }) => {
  const t = useText();
  const list = useList<NomineeListSort>('CREATED', true);
  const [isSending, setSending] = useState(false);
  const maySend = call.phase !== 'DRAFT';
  const columns = useColumns(call, list.sortingOf);
  const { query, isWaiting } = useLists(call.id, list);
  return (
    <div className="list-page">
      {!maySend && <Notice title={t('calls.lists.draft')} />}
      <QueryView query={query}>
        {({ nomineeLists: { items, totalCount } }) =>
          totalCount === 0 && !list.search ? (
            <None call={call} />
          ) : (
            <>
              <ListToolbar
                search={{ label: t('calls.lists.search'), value: list.search, onSearch: list.find }}
                count={t('calls.lists.count', { count: totalCount })}
              >
                {maySend && (
                  <Button aria-expanded={isSending} onClick={() => setSending(!isSending)}>
                    {t('calls.lists.send')}
                  </Button>
                )}
              </ListToolbar>
              {maySend && isSending && <SendPart call={call} />}
              <ListTable
                caption={t('calls.tab.lists')}
                columns={columns}
                rows={items}
                keyOf={({ id }) => id}
                nameOf={({ fileName }) => fileName}
                isWaiting={isWaiting}
                empty={<NothingFound search={list.search} onAll={() => list.find('')} />}
                page={list.page}
                size={size}
                total={totalCount}
                onPage={list.setPage}
              />
            </>
          )
        }
      </QueryView>
    </div>
  );
};

/** Spreadsheets that institutions sent instead of using their link. */
export const ListsPage = (props: { editionId: string; callId: string }) => (
  <CallFrame {...props}>{(call) => <Lists call={call} />}</CallFrame>
);
