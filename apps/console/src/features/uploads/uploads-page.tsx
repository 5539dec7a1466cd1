import './uploads.css';
import { LibraryPackage, PackageUploads, type UploadSort } from '@campus/api-client';
import {
  type Column,
  FileDrop,
  type IconName,
  Notice,
  SearchField,
  type Sorting,
  Table,
  Tag,
} from '@campus/ui';
import { Page, QueryView, useFormats, useQuery, useSearchValue } from '@campus/web-shell';
import { useEffect, useSyncExternalStore } from 'react';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import type { Upload } from '../../shared/package-data.ts';
import { paths } from '../../shared/paths/paths.ts';
import { NothingFound } from '../../shared/lists/nothing-found.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useText } from '../../shared/text.ts';
import { useList } from '../../shared/lists/use-list.ts';
import { useAmounts } from '../../shared/forms/use-amounts.ts';
import { usePolling } from '../../shared/lists/use-polling.ts';
import { SendingList } from './sending-list.tsx';
import { senders } from './sending.ts';

const size = 20;

type Row = Omit<Upload, 'report'>;

const looks: Record<Row['status'], { tone: 'quiet' | 'info' | 'done' | 'danger' | 'warn'; icon: IconName }> =
  {
    RECEIVING: { tone: 'warn', icon: 'pause' },
    WAITING: { tone: 'info', icon: 'clock' },
    CHECKING: { tone: 'info', icon: 'clock' },
    READY: { tone: 'done', icon: 'done' },
    REFUSED: { tone: 'danger', icon: 'stop' },
    FAILED: { tone: 'danger', icon: 'alert' },
    CANCELLED: { tone: 'quiet', icon: 'close' },
  };

const useColumns = (
  sortingOf: (sort: UploadSort) => Sorting,
  isSending: (id: string) => boolean,
): Column<Row>[] => {
  const t = useText();
  const formats = useFormats();
  const { bytes } = useAmounts();
  return [
    {
      id: 'file',
      label: t('uploads.column.file'),
      sorting: sortingOf('FILE'),
      isName: true,
      cell: ({ id, fileName }) => <a href={paths.uploaded(id)}>{fileName}</a>,
    },
    {
      id: 'status',
      label: t('uploads.column.status'),
      sorting: sortingOf('STATUS'),
      cell: ({ id, status, isKept }) => (
        <Tag {...looks[status]}>
          {isKept
            ? t('uploads.kept')
            : status === 'RECEIVING' && isSending(id)
              ? t('uploads.sending.sending')
              : t(`uploads.status.${status}`)}
        </Tag>
      ),
    },
    {
      id: 'size',
      label: t('uploads.column.size'),
      sorting: sortingOf('SIZE'),
      isNumber: true,
      cell: (row) => bytes(row.bytes),
    },
    {
      id: 'when',
      label: t('uploads.column.when'),
      sorting: sortingOf('CREATED'),
      cell: ({ createdAt }) => formats.dateTime(createdAt),
    },
  ];
};

const isMoving = ({ status }: Row) => status === 'WAITING' || status === 'CHECKING';

const Received = ({ sendingIds }: { sendingIds: ReadonlySet<string> }) => {
  const t = useText();
  const list = useList<UploadSort>('CREATED', true);
  const window = { ...list.order, limit: size, offset: list.page * size };
  const { query } = useSteady(
    'uploads',
    useQuery(PackageUploads, { search: list.search || null, ...window }),
  );
  const columns = useColumns(list.sortingOf, (id) => sendingIds.has(id));
  const { refetch } = query;
  usePolling(refetch, query.data?.packageUploads.items.some(isMoving) ?? false);
  useEffect(() => senders.onArrived(() => void refetch()), [refetch]);
  return (
    <section className="stack" aria-labelledby="received">
      <h2 id="received">{t('uploads.received.title')}</h2>
      <SearchField label={t('uploads.search')} value={list.search} onSearch={list.find} />
      <QueryView query={query}>
        {({ packageUploads: { items, totalCount } }) =>
          items.length === 0 && list.search ? (
            <NothingFound search={list.search} onAll={() => list.find('')} />
          ) : items.length === 0 ? (
            <p className="soft">{t('uploads.received.none')}</p>
          ) : (
            <>
              {items.some(({ id, status }) => status === 'RECEIVING' && !sendingIds.has(id)) && (
                <Notice title={t('uploads.unfinished')} />
              )}
              <Table
                caption={t('uploads.received.title')}
                columns={columns}
                rows={items}
                keyOf={({ id }) => id}
              />
              <ListPager page={list.page} size={size} total={totalCount} onPage={list.setPage} />
            </>
          )
        }
      </QueryView>
    </section>
  );
};

/** The package that the files are new versions of, so that nobody is surprised later. */
const Into = ({ packageId }: { packageId: string }) => {
  const t = useText();
  const { data } = useQuery(LibraryPackage, { id: packageId });
  const title = data?.libraryPackage?.title;
  return title ? <Notice title={t('uploads.into', { title })} /> : null;
};

/** Brings packages in: several at once, over links that drop. */
export const UploadsPage = () => {
  const t = useText();
  const into = useSearchValue('into');
  const sending = useSyncExternalStore(senders.subscribe, senders.snapshot);
  const ids = new Set(sending.flatMap(({ uploadId }) => uploadId ?? []));
  return (
    <Page isWide title={t('uploads.title')} lead={t('uploads.lead')}>
      {into && <Into packageId={into} />}
      <FileDrop
        label={t('uploads.drop')}
        hint={t('uploads.hint')}
        button={t('uploads.choose')}
        accept=".zip,application/zip"
        isMultiple
        onFiles={(files) => files.forEach((file) => void senders.send(file, into))}
      />
      <SendingList list={sending} />
      <Received sendingIds={ids} />
    </Page>
  );
};
