import { CertificateBatch } from '@campus/api-client';
import { Facts, Notice, Progress } from '@campus/ui';
import { QueryView, useFormats, useQuery, useShell } from '@campus/web-shell';
import { EditionFrame } from '../../shared/edition-frame.tsx';
import { MissingPage } from '../../shared/missing-page.tsx';
import { useText } from '../../shared/text.ts';
import { usePolling } from '../../shared/use-polling.ts';
import { BatchActs } from './batch-acts.tsx';
import { shareDone, type Batch } from './batch-data.ts';
import { StatusTag } from './batches-page.tsx';
import { ItemTable } from './item-table.tsx';

const Head = ({ batch }: { batch: Batch }) => {
  const t = useText();
  const formats = useFormats();
  const { counts, status } = batch;
  const share = shareDone(batch);
  return (
    <>
      <p className="row">
        <StatusTag status={status} />
        <span>
          {t('certificates.proposedBy', { who: batch.proposedBy, when: formats.dateTime(batch.proposedAt) })}
        </span>
        {batch.approvedBy !== null && batch.approvedAt !== null && (
          <span>
            {t('certificates.approvedBy', {
              who: batch.approvedBy,
              when: formats.dateTime(batch.approvedAt),
            })}
          </span>
        )}
      </p>
      {status === 'APPROVED' && (
        <Progress label={t('certificates.issuing')} words={formats.percent(share)} value={share * 100} />
      )}
      <Facts
        facts={(['ready', 'blocked', 'already', 'waiting', 'issued', 'failed', 'mailed'] as const)
          .filter((name) => counts[name] > 0)
          .map((name) => ({ label: t(`certificates.count.${name}`), value: formats.number(counts[name]) }))}
      />
    </>
  );
};

/** A batch: where it stands, what can be done with it, its people. */
export const BatchPage = ({ editionId, batchId }: { editionId: string; batchId: string }) => {
  const t = useText();
  const { answers } = useShell();
  const query = useQuery(CertificateBatch, { id: batchId });
  const batch = query.data?.certificateBatch ?? null;
  usePolling(async () => answers.invalidate(), batch?.status === 'APPROVED');
  return (
    <EditionFrame editionId={editionId} part={t('certificates.title')}>
      {() => (
        <QueryView query={query}>
          {({ certificateBatch: found }) =>
            found ? (
              <>
                <Head batch={found} />
                {found.status === 'PROPOSED' &&
                  found.needsSecondPerson &&
                  !found.mayApprove &&
                  found.mayChange && <Notice title={t('certificates.secondPerson')} />}
                {found.mayChange || found.counts.issued > 0 ? <BatchActs batch={found} /> : null}
                <ItemTable batch={found} />
              </>
            ) : (
              <MissingPage />
            )
          }
        </QueryView>
      )}
    </EditionFrame>
  );
};
