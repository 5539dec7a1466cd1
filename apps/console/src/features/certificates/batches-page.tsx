import { CertificateBatches, ProposeCertificates } from '@campus/api-client';
import { Button, EmptyState, Table, Tag, type Column } from '@campus/ui';
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
import { useText } from '../../shared/text.ts';
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

const useColumns = (): Column<Batch>[] => {
  const t = useText();
  const formats = useFormats();
  const number = (count: number) => formats.number(count);
  return [
    {
      id: 'proposed',
      label: t('certificates.column.proposed'),
      isName: true,
      cell: ({ id, editionId, proposedAt }) => (
        <a href={certificatePaths.batch(editionId, id)}>{formats.dateTime(proposedAt)}</a>
      ),
    },
    {
      id: 'status',
      label: t('certificates.column.status'),
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
      isNumber: true,
      cell: ({ counts }) => number(counts.ready),
    },
    {
      id: 'blocked',
      label: t('certificates.state.BLOCKED'),
      isNumber: true,
      cell: ({ counts }) => number(counts.blocked),
    },
    {
      id: 'issued',
      label: t('certificates.state.ISSUED'),
      isNumber: true,
      cell: ({ counts }) => number(counts.issued),
    },
    {
      id: 'failed',
      label: t('certificates.state.FAILED'),
      isNumber: true,
      cell: ({ counts }) => number(counts.failed),
    },
  ];
};

/** The batches of an edition, and the way to the next. */
export const BatchesPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const columns = useColumns();
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
                <Table
                  caption={t('certificates.batches')}
                  columns={columns}
                  rows={batches}
                  keyOf={({ id }) => id}
                />
              </>
            )
          }
        </QueryView>
      )}
    </EditionFrame>
  );
};
