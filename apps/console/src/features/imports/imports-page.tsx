import './imports.css';
import { PeopleImports, type RefusalCode } from '@campus/api-client';
import { EmptyState, FileDrop, Notice, Progress, Table, Tag, type Column, type Sorting } from '@campus/ui';
import {
  go,
  Page,
  QueryView,
  TroubleNotice,
  useFormats,
  useQuery,
  useSearchValue,
  useSubmit,
} from '@campus/web-shell';
import { useState } from 'react';
import { importPaths } from '../../shared/imports-paths.ts';
import { ListPager } from '../../shared/list-pager.tsx';
import { ListSender } from '../../shared/send-list.ts';
import { SearchField } from '../../shared/search-field.tsx';
import { useText } from '../../shared/text.ts';
import { usePolling } from '../../shared/use-polling.ts';
import { useSort } from '../../shared/use-sort.ts';
import { isMoving, type ImportList, type ImportStatus } from './import-data.ts';

const size = 20;

/** As the server has it: what is larger is not sent at all. */
const LIMIT_BYTES = 20 * 1024 * 1024;

const looks = {
  READING: { tone: 'info', icon: 'clock' },
  REFUSED: { tone: 'danger', icon: 'stop' },
  MAPPING: { tone: 'warn', icon: 'question' },
  CHECKING: { tone: 'info', icon: 'clock' },
  CHECKED: { tone: 'warn', icon: 'list' },
  APPLYING: { tone: 'info', icon: 'clock' },
  APPLIED: { tone: 'done', icon: 'done' },
  UNDOING: { tone: 'info', icon: 'clock' },
  UNDONE: { tone: 'quiet', icon: 'back' },
  FAILED: { tone: 'danger', icon: 'alert' },
  DISCARDED: { tone: 'quiet', icon: 'close' },
} as const;

const StatusTag = ({ status }: { status: ImportStatus }) => {
  const t = useText();
  return <Tag {...looks[status]}>{t(`imports.status.${status}`)}</Tag>;
};

type Sort = 'CREATED' | 'FILE' | 'OWNER' | 'STATUS';

const useColumns = (editionId: string, sortingOf: (sort: Sort) => Sorting): Column<ImportList>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'file',
      label: t('imports.column.file'),
      sorting: sortingOf('FILE'),
      isName: true,
      cell: ({ id, fileName }) => <a href={importPaths.one(id, editionId)}>{fileName}</a>,
    },
    {
      id: 'status',
      label: t('imports.column.status'),
      sorting: sortingOf('STATUS'),
      cell: ({ status }) => <StatusTag status={status} />,
    },
    {
      id: 'rows',
      label: t('imports.column.rows'),
      isNumber: true,
      cell: ({ facts }) => (facts ? formats.number(facts.rows) : '—'),
    },
    {
      id: 'owner',
      label: t('imports.column.owner'),
      sorting: sortingOf('OWNER'),
      cell: ({ ownerName }) => ownerName,
    },
    {
      id: 'when',
      label: t('imports.column.when'),
      sorting: sortingOf('CREATED'),
      cell: ({ createdAt }) => formats.dateTime(createdAt),
    },
  ];
};

/** One file at a time: a list is looked at before the next one comes. */
const Send = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const formats = useFormats();
  const { isRunning, trouble, submit } = useSubmit();
  const [sender] = useState(() => new ListSender(importPaths.bring));
  const [percent, setPercent] = useState(0);
  const [tooLarge, setTooLarge] = useState(false);
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
    if (sent) go(importPaths.one(sent.id, editionId));
  };
  return (
    <section className="stack" aria-label={t('imports.send')}>
      <FileDrop
        label={t('imports.drop')}
        hint={t('imports.drop.hint')}
        button={t('imports.choose')}
        accept=".csv,.txt,.tsv,.xlsx,.xlsm"
        onFiles={([file]) => void send(file)}
      />
      {isRunning && (
        <Progress label={t('imports.sending')} words={formats.percent(percent)} value={percent} />
      )}
      {tooLarge && <TroubleNotice trouble={{ code: 'IMPORT_TOO_LARGE', params: { limit: 20 } }} />}
      {trouble && <TroubleNotice trouble={trouble} />}
    </section>
  );
};

const Before = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(0);
  const { sort, isDescending, sortingOf } = useSort<Sort>('CREATED', true, () => setPage(0));
  const columns = useColumns(editionId, sortingOf);
  const query = useQuery(PeopleImports, {
    limit: size,
    offset: page * size,
    search,
    editionId: null,
    sort,
    isDescending,
  });
  usePolling(query.refetch, query.data?.peopleImports.items.some(({ status }) => isMoving(status)) ?? false);
  const find = (words: string) => {
    setSearch(words);
    setPage(0);
  };
  return (
    <section className="stack" aria-labelledby="imports-before">
      <h2 id="imports-before">{t('imports.before')}</h2>
      <SearchField label={t('imports.search')} value={search} onSearch={find} />
      <QueryView query={query}>
        {({ peopleImports: { items, totalCount } }) =>
          items.length === 0 ? (
            <EmptyState title={search ? t('imports.none', { search }) : t('imports.empty')}>
              {!search && <p>{t('imports.empty.text')}</p>}
            </EmptyState>
          ) : (
            <>
              <Table caption={t('imports.before')} columns={columns} rows={items} keyOf={({ id }) => id} />
              <ListPager page={page} size={size} total={totalCount} onPage={setPage} />
            </>
          )
        }
      </QueryView>
    </section>
  );
};

/** Lists of people: send one, go on with one, look at one that was imported. */
export const ImportsPage = () => {
  const t = useText();
  const editionId = useSearchValue('edition') ?? '';
  return (
    <Page isWide title={t('imports.title')} lead={t('imports.lead')}>
      <Send editionId={editionId} />
      <Notice title={t('imports.kept')} />
      <Before editionId={editionId} />
    </Page>
  );
};
