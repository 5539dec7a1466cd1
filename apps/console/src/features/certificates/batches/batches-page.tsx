import { CertificateBatches } from '@campus/api-client';
import { type Column, EmptyState, Notice, SearchField, Select, Tag } from '@campus/ui';
import { go, QueryView, useFormats, useQuery } from '@campus/web-shell';
import { certificatePaths } from '../../../shared/paths/certificates-paths.ts';
import { EditionFrame } from '../../../shared/edition-frame.tsx';
import { PagedTable } from '../../../shared/lists/paged-table.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { useText } from '../../../shared/text.ts';
import { sortingBy } from '../../../shared/lists/use-sort.ts';
import type { Batch } from './batch-data.ts';
import { GrantsOfEdition } from '../grants/grants-of-edition.tsx';
import { batchesAddress, batchStatuses, useBatchesFilter, type BatchesFilter } from './batches-filter.ts';
import { WhoIsReady } from './who-is-ready.tsx';

const tones = { PROPOSED: 'info', APPROVED: 'warn', DONE: 'done', DROPPED: 'quiet' } as const;

export const StatusTag = ({ status }: { status: Batch['status'] }) => {
  const t = useText();
  return <Tag tone={tones[status]}>{t(`certificates.status.${status}`)}</Tag>;
};

/** The open proposal comes first, because it waits for somebody. */
const Waiting = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const formats = useFormats();
  const query = useQuery(CertificateBatches, {
    editionId,
    limit: 3,
    offset: 0,
    search: null,
    status: 'PROPOSED',
    sort: 'PROPOSED',
    isDescending: true,
  });
  return query.data?.certificateBatches.items.map(({ id, proposedBy, proposedAt, counts: { ready } }) => (
    <Notice
      key={id}
      tone={ready > 0 ? 'warn' : 'info'}
      title={t('certificates.waiting', { ready, who: proposedBy, when: formats.dateTime(proposedAt) })}
    >
      <a href={certificatePaths.batch(editionId, id)}>{t('certificates.waiting.open')}</a>
    </Notice>
  ));
};

type Change = (part: Partial<BatchesFilter>, how?: { replace: boolean }) => void;

const size = 25;

const useColumns = (filter: BatchesFilter, change: Change): Column<Batch>[] => {
  const t = useText();
  const formats = useFormats();
  const number = (count: number) => formats.number(count);
  const sortingOf = sortingBy<BatchesFilter['sort']>(filter, change);
  return [
    {
      id: 'proposed',
      label: t('certificates.column.proposed'),
      sorting: sortingOf('PROPOSED'),
      isName: true,
      cell: ({ id, editionId, proposedAt }) => (
        <a href={certificatePaths.batch(editionId, id)}>{formats.dateTime(proposedAt)}</a>
      ),
    },
    {
      id: 'status',
      label: t('certificates.column.status'),
      sorting: sortingOf('STATUS'),
      cell: ({ status }) => <StatusTag status={status} />,
    },
    {
      id: 'countries',
      label: t('certificates.column.countries'),
      cell: ({ countries }) =>
        countries.length
          ? countries.map((code) => formats.country(code)).join(', ')
          : t('certificates.countries.all'),
    },
    {
      id: 'ready',
      label: t('certificates.state.READY'),
      sorting: sortingOf('READY'),
      isNumber: true,
      cell: ({ counts }) => number(counts.ready),
    },
    {
      id: 'blocked',
      label: t('certificates.state.BLOCKED'),
      sorting: sortingOf('BLOCKED'),
      isNumber: true,
      cell: ({ counts }) => number(counts.blocked),
    },
    {
      id: 'issued',
      label: t('certificates.state.ISSUED'),
      sorting: sortingOf('ISSUED'),
      isNumber: true,
      cell: ({ counts }) => number(counts.issued),
    },
    {
      id: 'failed',
      label: t('certificates.state.FAILED'),
      sorting: sortingOf('FAILED'),
      isNumber: true,
      cell: ({ counts }) => number(counts.failed),
    },
  ];
};

const Filters = ({ filter, change }: { filter: BatchesFilter; change: Change }) => {
  const t = useText();
  return (
    <div className="row row--ends">
      <SearchField
        label={t('certificates.batches.search')}
        value={filter.search}
        onSearch={(search, how) => change({ search }, how)}
      />
      <Select
        label={t('certificates.column.status')}
        value={filter.status ?? ''}
        options={[
          { value: '', label: t('certificates.filter.all') },
          ...batchStatuses.map((value) => ({ value, label: t(`certificates.status.${value}`) })),
        ]}
        onChange={({ target }) =>
          change({ status: batchStatuses.find((each) => each === target.value) ?? null })
        }
      />
    </div>
  );
};

/** The ways on from a list of batches: the next proposal, and how its certificates look. */
const Ways = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <>
      <WhoIsReady editionId={editionId} />
      <p>
        <a href={certificatePaths.template(editionId)}>{t('certificates.template.link')}</a>
      </p>
    </>
  );
};

const Batches = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const filter = useBatchesFilter();
  const change: Change = (part, how) => go(batchesAddress(editionId, { ...filter, page: 0, ...part }), how);
  const columns = useColumns(filter, change);
  const { query } = useSteady(
    editionId,
    useQuery(CertificateBatches, {
      editionId,
      limit: size,
      offset: filter.page * size,
      search: filter.search || null,
      status: filter.status,
      sort: filter.sort,
      isDescending: filter.isDescending,
    }),
  );
  const isFiltered = filter.search !== '' || filter.status !== null;
  return (
    <QueryView query={query}>
      {({ certificateBatches: { items, totalCount } }) =>
        items.length === 0 && !isFiltered ? (
          <>
            <Ways editionId={editionId} />
            <EmptyState title={t('certificates.none.title')}>
              <p>{t('certificates.none.text')}</p>
            </EmptyState>
          </>
        ) : (
          <>
            <Ways editionId={editionId} />
            <Filters filter={filter} change={change} />
            <PagedTable
              caption={t('certificates.batches')}
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              empty={
                <EmptyState title={t('certificates.batches.none.title')}>
                  <a href={certificatePaths.list(editionId)}>{t('certificates.batches.none.all')}</a>
                </EmptyState>
              }
              page={filter.page}
              size={size}
              total={totalCount}
              onPage={(page) => change({ page })}
            />
          </>
        )
      }
    </QueryView>
  );
};

/** The batches of an edition, and the way to the next. */
export const BatchesPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <EditionFrame editionId={editionId} part={t('certificates.title')}>
      {() => (
        <>
          <Waiting editionId={editionId} />
          <Batches editionId={editionId} />
          <GrantsOfEdition editionId={editionId} />
        </>
      )}
    </EditionFrame>
  );
};
