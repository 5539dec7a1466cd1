import '../certificates.css';
import { CertificateBatch } from '@campus/api-client';
import { Notice, Progress } from '@campus/ui';
import { QueryView, useFormats, useQuery, useShell } from '@campus/web-shell';
import { useEffect, useState, type ReactNode } from 'react';
import { EditionFrame } from '../../../shared/edition-frame.tsx';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { useText } from '../../../shared/text.ts';
import { usePolling } from '../../../shared/lists/use-polling.ts';
import { BatchActs, BatchFiles } from './batch-acts.tsx';
import { shareDone, type Batch } from './batch-data.ts';
import { StatusTag } from './batches-page.tsx';
import { ItemTable } from '../items/list/item-table.tsx';

/** What a batch is counted by, in the order of its way. */
const counted = [
  'ready',
  'readyWaived',
  'readyGranted',
  'blocked',
  'already',
  'waiting',
  'issued',
  'failed',
  'mailed',
] as const;

const Head = ({ batch, acts }: { batch: Batch; acts: ReactNode }) => {
  const t = useText();
  const formats = useFormats();
  const { counts, status } = batch;
  const share = shareDone(batch);
  return (
    <>
      <div className="batch-head">
        <div>
          <ul className="row plain-list">
            <li>
              <StatusTag status={status} />
            </li>
            {counted
              .filter((name) => counts[name] > 0)
              .map((name) => (
                <li key={name}>
                  <span className="soft">{t(`certificates.count.${name}`)}</span>{' '}
                  <strong className="numbers">{formats.number(counts[name])}</strong>
                </li>
              ))}
          </ul>
          <p className="soft small">
            {t('certificates.proposedBy', {
              who: batch.proposedBy,
              when: formats.dateTime(batch.proposedAt),
            })}
            {batch.approvedBy !== null && batch.approvedAt !== null && (
              <>
                {' · '}
                {t('certificates.approvedBy', {
                  who: batch.approvedBy,
                  when: formats.dateTime(batch.approvedAt),
                })}
              </>
            )}
          </p>
          <WhyNotApprove batch={batch} />
        </div>
        {acts}
      </div>
      {status === 'APPROVED' && (
        <>
          <Progress
            label={t('certificates.issuing')}
            words={formats.percent(share * 100)}
            value={share * 100}
          />
          {batch.mayChange && <p className="soft">{t('certificates.resume.what')}</p>}
        </>
      )}
    </>
  );
};

/** Why somebody who may run the batch may not approve it. */
const WhyNotApprove = ({ batch }: { batch: Batch }) => {
  const t = useText();
  const { status, needsSecondPerson, mayApprove, mayChange, counts } = batch;
  if (status === 'PROPOSED' && mayChange && counts.ready === 0)
    return <p className="small">{t('certificates.nobodyReady.title')}</p>;
  if (status !== 'PROPOSED' || !needsSecondPerson || mayApprove || !mayChange) return null;
  return (
    <p className="small">
      {counts.readyByOwnDecision > 0
        ? t('certificates.ownDecision', { count: counts.readyByOwnDecision })
        : t('certificates.secondPerson')}
    </p>
  );
};

/** Milliseconds in which mails that were just asked for are waited for. */
const MAILS_TAKE = 60_000;

/** Whether mails requested on this page are still being sent. */
const useMailing = (unmailed: number) => {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(() => setAsked(false), MAILS_TAKE);
    return () => clearTimeout(timer);
  }, [isAsked]);
  return { isMailing: isAsked && unmailed > 0, wasAsked: isAsked, begin: () => setAsked(true) };
};

/** A batch: where it stands, what can be done with it, its people. */
export const BatchPage = ({ editionId, batchId }: { editionId: string; batchId: string }) => {
  const t = useText();
  const { cache } = useShell();
  const query = useQuery(CertificateBatch, { id: batchId });
  const batch = query.data?.certificateBatch ?? null;
  const mailing = useMailing(batch?.counts.unmailed ?? 0);
  usePolling(async () => cache.invalidate(), batch?.status === 'APPROVED' || mailing.isMailing);
  return (
    <EditionFrame editionId={editionId} part={t('certificates.title')}>
      {() => (
        <QueryView query={query}>
          {({ certificateBatch: found }) =>
            found ? (
              <>
                <Head
                  batch={found}
                  acts={found.mayChange && <BatchActs batch={found} onMailing={mailing.begin} />}
                />
                {mailing.wasAsked && (
                  <Notice
                    tone="done"
                    isLive
                    title={t('certificates.mail.going', {
                      mailed: found.counts.mailed,
                      issued: found.counts.mailed + found.counts.unmailed,
                    })}
                  />
                )}
                {found.counts.issued > 0 && <BatchFiles batch={found} />}
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
