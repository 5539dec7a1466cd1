import { NomineeLists, type DataOf, type RefusalCode } from '@campus/api-client';
import { EmptyState, FileDrop, Notice, Progress, Table, Tag, type Column } from '@campus/ui';
import { go, QueryView, TroubleNotice, useFormats, useQuery, useSubmit } from '@campus/web-shell';
import { useState } from 'react';
import { callPaths } from '../../shared/calls-paths.ts';
import { ListPager } from '../../shared/list-pager.tsx';
import { ListSender } from '../../shared/send-list.ts';
import { useText } from '../../shared/text.ts';
import type { Call } from './call-data.ts';
import { CallFrame } from './call-frame.tsx';

const size = 20;
/** As the server has it: what is larger is not sent at all. */
const LIMIT_MEGABYTES = 5;
const LIMIT_BYTES = LIMIT_MEGABYTES * 1024 * 1024;

type ListSummary = DataOf<typeof NomineeLists>['nomineeLists']['items'][number];

/** One file at a time: a list is looked at before the next one comes. */
const Send = ({ call }: { call: Call }) => {
  const t = useText();
  const formats = useFormats();
  const { isRunning, trouble, submit } = useSubmit();
  const [sender] = useState(() => new ListSender((name) => callPaths.bringList(call.id, name)));
  const [percent, setPercent] = useState(0);
  const [isTooLarge, setTooLarge] = useState(false);
  const send = async (file: File | undefined) => {
    setTooLarge(file !== undefined && file.size > LIMIT_BYTES);
    if (!file || file.size > LIMIT_BYTES) return;
    setPercent(0);
    const sent = await submit(async () => {
      const answer = await sender.send(file, setPercent);
      return 'id' in answer
        ? { __typename: 'Sent' as const, id: answer.id }
        : { __typename: 'Refusal' as const, code: answer.code as RefusalCode, params: answer.params };
    });
    if (sent) go(callPaths.oneList(call.editionId, call.id, sent.id));
  };
  return (
    <section className="stack" aria-label={t('calls.lists.send')}>
      <FileDrop
        label={t('calls.lists.drop')}
        hint={t('calls.lists.drop.hint')}
        button={t('calls.lists.choose')}
        accept=".csv,.txt,.tsv,.xlsx,.xlsm"
        onFiles={([file]) => void send(file)}
      />
      {isRunning && (
        <Progress label={t('calls.lists.sending')} words={formats.percent(percent)} value={percent} />
      )}
      {isTooLarge && (
        <TroubleNotice trouble={{ code: 'IMPORT_TOO_LARGE', params: { limit: LIMIT_MEGABYTES } }} />
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </section>
  );
};

const statusLooks = {
  OPEN: { tone: 'warn', icon: 'question' },
  APPLIED: { tone: 'done', icon: 'done' },
  UNDONE: { tone: 'quiet', icon: 'back' },
  DISCARDED: { tone: 'quiet', icon: 'close' },
} as const;

const useColumns = (call: Call): Column<ListSummary>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'file',
      label: t('calls.lists.file'),
      isName: true,
      cell: ({ id, fileName }) => <a href={callPaths.oneList(call.editionId, call.id, id)}>{fileName}</a>,
    },
    {
      id: 'status',
      label: t('calls.column.state'),
      cell: ({ status }) => <Tag {...statusLooks[status]}>{t(`calls.lists.status.${status}`)}</Tag>,
    },
    { id: 'rows', label: t('calls.lists.rows'), isNumber: true, cell: ({ rows }) => formats.number(rows) },
    { id: 'owner', label: t('calls.lists.owner'), cell: ({ ownerName }) => ownerName },
    {
      id: 'when',
      label: t('calls.lists.when'),
      cell: ({ undoneAt, appliedAt, createdAt }) => formats.dateTime(undoneAt ?? appliedAt ?? createdAt),
    },
  ];
};

const Before = ({ call }: { call: Call }) => {
  const t = useText();
  const [page, setPage] = useState(0);
  const columns = useColumns(call);
  const query = useQuery(NomineeLists, { callId: call.id, limit: size, offset: page * size });
  return (
    <QueryView query={query}>
      {({ nomineeLists: { items, totalCount } }) =>
        items.length === 0 ? (
          <EmptyState title={t('calls.lists.empty')}>
            <p>{t('calls.lists.empty.text')}</p>
          </EmptyState>
        ) : (
          <>
            <Table caption={t('calls.tab.lists')} columns={columns} rows={items} keyOf={({ id }) => id} />
            <ListPager page={page} size={size} total={totalCount} onPage={setPage} />
          </>
        )
      }
    </QueryView>
  );
};

/** Spreadsheets that institutions sent instead of using their link. */
export const ListsPage = (props: { editionId: string; callId: string }) => {
  const t = useText();
  return (
    <CallFrame {...props}>
      {(call) => (
        <>
          <p className="prose">{t('calls.lists.lead')}</p>
          {call.phase === 'DRAFT' ? <Notice title={t('calls.lists.draft')} /> : <Send call={call} />}
          <Before call={call} />
        </>
      )}
    </CallFrame>
  );
};
