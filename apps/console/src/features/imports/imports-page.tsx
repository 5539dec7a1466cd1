import './imports.css';
import { type ImportSort, PeopleImports } from '@campus/api-client';
import { type Column, EmptyState, SearchField, type Sorting, Table, Tag } from '@campus/ui';
import { go, Page, QueryView, useFormats, useLocale, useQuery, useSearchValue } from '@campus/web-shell';
import { useState } from 'react';
import { importPaths } from '../../shared/paths/imports-paths.ts';
import { EmptySheet } from '../../shared/lists/empty-sheet.tsx';
import { ListDrop } from '../../shared/lists/list-drop.tsx';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useText } from '../../shared/text.ts';
import { usePolling } from '../../shared/lists/use-polling.ts';
import { useSort } from '../../shared/lists/use-sort.ts';
import { isMoving, type ImportList, type ImportStatus } from './import-data.ts';

const size = 20;

/** As the server has it. */
const LIMIT_MEGABYTES = 20;

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

const useColumns = (editionId: string, sortingOf: (sort: ImportSort) => Sorting): Column<ImportList>[] => {
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

const Send = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const locale = useLocale();
  return (
    <>
      <ListDrop
        limit={LIMIT_MEGABYTES}
        addressOf={(name) => importPaths.bring(name, editionId, locale)}
        onSent={(id) => go(importPaths.one(id, editionId))}
        words={{
          send: t('imports.send'),
          drop: t('imports.drop'),
          hint: t('imports.drop.hint'),
          choose: t('imports.choose'),
          sending: t('imports.sending'),
        }}
      />
      <EmptySheet addressOf={importPaths.sample} />
    </>
  );
};

const Before = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(0);
  const { sort, isDescending, sortingOf } = useSort<ImportSort>('CREATED', true, () => setPage(0));
  const columns = useColumns(editionId, sortingOf);
  const { query } = useSteady(
    'imports',
    useQuery(PeopleImports, {
      limit: size,
      offset: page * size,
      search,
      editionId: null,
      sort,
      isDescending,
    }),
  );
  usePolling(query.refetch, query.data?.peopleImports.items.some(({ status }) => isMoving(status)) ?? false);
  const find = (words: string) => {
    setSearch(words);
    setPage(0);
  };
  return (
    <section className="stack" aria-labelledby="imports-before">
      <h2 id="imports-before">{t('imports.before')}</h2>
      <p className="soft">{t('imports.kept')}</p>
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
      <Before editionId={editionId} />
    </Page>
  );
};
