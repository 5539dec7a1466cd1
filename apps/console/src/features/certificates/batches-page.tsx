import { CertificateBatches, ProposeCertificates } from '@campus/api-client';
import { Button, EmptyState, Table, Tag, type Column, type Sorting } from '@campus/ui';
import {
  go,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { certificatePaths } from '../../shared/certificates-paths.ts';
import { EditionFrame } from '../../shared/edition-frame.tsx';
import { ListPager } from '../../shared/list-pager.tsx';
import { NothingFound } from '../../shared/nothing-found.tsx';
import { SearchField } from '../../shared/search-field.tsx';
import { useText } from '../../shared/text.ts';
import { useRows } from '../../shared/use-rows.ts';
import type { Batch } from './batch-data.ts';

const tones = { PROPOSED: 'info', APPROVED: 'warn', DONE: 'done', DROPPED: 'quiet' } as const;

export const StatusTag = ({ status }: { status: Batch['status'] }) => {
  const t = useText();
  return <Tag tone={tones[status]}>{t(`certificates.status.${status}`)}</Tag>;
};

/** Decides everybody of the edition as of now and opens what was found. */
const Propose = ({ editionId, label }: { editionId: string; label: string }) => {
  const { client, answers } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const propose = async () => {
    const done = await act(
      { editionId },
      async (input) => (await client.run(ProposeCertificates, { input })).proposeCertificates,
    );
    if (!done) return;
    answers.invalidate();
    go(certificatePaths.batch(editionId, done.batch.id));
  };
  return (
    <>
      <p>
        <Button isBusy={isRunning} onClick={() => void propose()}>
          {label}
        </Button>
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

type Sort = 'PROPOSED' | 'STATUS' | 'READY' | 'BLOCKED' | 'ISSUED' | 'FAILED';

const useColumns = (sortingOf: (sort: Sort) => Sorting): Column<Batch>[] => {
  const t = useText();
  const formats = useFormats();
  const number = (count: number) => formats.number(count);
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

const statuses: readonly Batch['status'][] = ['PROPOSED', 'APPROVED', 'DONE', 'DROPPED'];

/** All batches of an edition are here: some dozens, so that the page searches and sorts them itself. */
const Batches = ({ batches }: { batches: readonly Batch[] }) => {
  const t = useText();
  const formats = useFormats();
  const list = useRows<Batch, Sort>(batches, {
    first: 'PROPOSED',
    startsDescending: true,
    textOf: ({ countries, proposedBy, proposedAt, status }) =>
      [
        ...(countries.length
          ? countries.map((code) => formats.country(code))
          : [t('certificates.countries.all')]),
        proposedBy,
        formats.dateTime(proposedAt),
        t(`certificates.status.${status}`),
      ].join(' '),
    keysOf: {
      PROPOSED: ({ proposedAt }) => proposedAt,
      STATUS: ({ status }) => statuses.indexOf(status),
      READY: ({ counts }) => counts.ready,
      BLOCKED: ({ counts }) => counts.blocked,
      ISSUED: ({ counts }) => counts.issued,
      FAILED: ({ counts }) => counts.failed,
    },
  });
  const columns = useColumns(list.sortingOf);
  return (
    <>
      <SearchField
        key={list.search}
        label={t('certificates.batches.search')}
        value={list.search}
        onSearch={list.find}
      />
      {list.total === 0 ? (
        <NothingFound search={list.search} onAll={() => list.find('')} />
      ) : (
        <Table
          caption={t('certificates.batches')}
          columns={columns}
          rows={list.shown}
          keyOf={({ id }) => id}
        />
      )}
      <ListPager page={list.page} size={list.size} total={list.total} onPage={list.setPage} />
    </>
  );
};

/** The batches of an edition, and the way to the next. */
export const BatchesPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const query = useQuery(CertificateBatches, { editionId });
  return (
    <EditionFrame editionId={editionId} part={t('certificates.title')}>
      {() => (
        <QueryView query={query}>
          {({ certificateBatches: batches }) =>
            batches.length === 0 ? (
              <EmptyState title={t('certificates.none.title')}>
                <p>{t('certificates.none.text')}</p>
                <Propose editionId={editionId} label={t('certificates.propose')} />
                <p>
                  <a href={certificatePaths.template(editionId)}>{t('certificates.template.link')}</a>
                </p>
              </EmptyState>
            ) : (
              <>
                <Propose editionId={editionId} label={t('certificates.propose')} />
                <p>
                  <a href={certificatePaths.template(editionId)}>{t('certificates.template.link')}</a>
                </p>
                <Batches batches={batches} />
              </>
            )
          }
        </QueryView>
      )}
    </EditionFrame>
  );
};
