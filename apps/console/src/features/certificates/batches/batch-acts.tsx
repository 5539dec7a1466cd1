import {
  ApproveCertificates,
  type CeremonyOrder,
  ceremonyOrderValues,
  DropCertificates,
  OrderCeremony,
  ProposeCertificates,
  RetryCertificates,
  SendCertificateMails,
} from '@campus/api-client';
import { Button, Dialog, LinkButton, Select } from '@campus/ui';
import { go, TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { certificatePaths } from '../../../shared/paths/certificates-paths.ts';
import { useText } from '../../../shared/text.ts';
import { ApproveDecisions } from './approve-decisions.tsx';
import type { Batch } from './batch-data.ts';
import { itemAddress } from '../items/item-filter.ts';

type Act = 'refresh' | 'approve' | 'drop' | 'retry' | 'resume' | 'mail';

/** Acts with a preview. */
type Previewed = 'approve' | 'drop' | 'mail';

const isPreviewed = (act: Act): act is Previewed => act === 'approve' || act === 'drop' || act === 'mail';

const papers = ['a4', 'letter'] as const;

/** What may be done with a batch as it stands. */
const actsOf = ({ status, mayChange, mayApprove, counts }: Batch): Act[] => {
  if (!mayChange) return [];
  if (status === 'PROPOSED') return mayApprove ? ['approve', 'refresh', 'drop'] : ['refresh', 'drop'];
  // A batch that stopped, for instance while printing, can be resumed; a running one is left alone.
  if (status === 'APPROVED') return ['resume'];
  if (status !== 'DONE') return [];
  return [
    ...(counts.failed > 0 ? (['retry'] as const) : []),
    ...(counts.unmailed > 0 ? (['mail'] as const) : []),
  ];
};

const useRun = (batch: Batch) => {
  const { client, cache } = useShell();
  const { act, ...state } = useIntention();
  const input = { batchId: batch.id };
  const retry = () =>
    act(input, async (input) => (await client.run(RetryCertificates, { input: input })).retryCertificates);
  const runs = {
    refresh: () =>
      act(
        { editionId: batch.editionId, evenIfNobodyIsReady: true },
        async (input) => (await client.run(ProposeCertificates, { input: input })).proposeCertificates,
      ),
    approve: () =>
      act(
        input,
        async (input) => (await client.run(ApproveCertificates, { input: input })).approveCertificates,
      ),
    drop: () =>
      act(input, async (input) => (await client.run(DropCertificates, { input: input })).dropCertificates),
    retry,
    resume: retry,
    mail: () =>
      act(
        input,
        async (input) => (await client.run(SendCertificateMails, { input: input })).sendCertificateMails,
      ),
  };
  const order = (by: CeremonyOrder) =>
    act(
      { ...input, order: by, enrolmentIds: [] },
      async (input) => (await client.run(OrderCeremony, { input: input })).orderCeremony,
    );
  const after = async (doing: Promise<unknown>) => {
    const done = await doing;
    if (done) cache.invalidate();
    return Boolean(done);
  };
  return {
    ...state,
    run: (name: Act) => after(runs[name]()),
    order: (by: CeremonyOrder) => after(order(by)),
  };
};

/** Shows what approving, withdrawing and mailing will do beforehand, because none can be undone. */
const Preview = ({
  batch,
  act,
  onDone,
  onClose,
}: {
  batch: Batch;
  act: Previewed;
  onDone: () => void;
  onClose: () => void;
}) => {
  const t = useText();
  const { run, isRunning, trouble } = useRun(batch);
  const { ready, blocked, unmailed, readyWaived, readyGranted } = batch.counts;
  return (
    <Dialog
      isOpen
      title={t(`certificates.${act}.title`)}
      onClose={onClose}
      actions={
        <>
          <Button
            kind={act === 'drop' ? 'danger' : undefined}
            isBusy={isRunning}
            onClick={() => void run(act).then((isDone) => isDone && onDone())}
          >
            {t(`certificates.${act}`)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <p>{t(`certificates.${act}.what`, { ready, blocked, left: unmailed })}</p>
      {act === 'approve' && readyWaived + readyGranted > 0 && <ApproveDecisions batch={batch} />}
      {trouble && <TroubleNotice trouble={trouble} />}
    </Dialog>
  );
};

/** The files of a batch, and the order in which they have people. */
export const BatchFiles = ({ batch }: { batch: Batch }) => {
  const t = useText();
  const { order, trouble } = useRun(batch);
  /** A custom order is made in the table below, which shows everybody's place. */
  const choose = async (by: CeremonyOrder) => {
    if ((await order(by)) && by === 'CUSTOM')
      go(itemAddress(batch.editionId, batch.id, { state: 'ISSUED', sort: 'PLACE' }));
  };
  return (
    <div className="row row--ends">
      {batch.mayChange && (
        <Select
          label={t('certificates.order')}
          hint={t('certificates.order.hint')}
          value={batch.ceremonyOrder}
          options={ceremonyOrderValues.map((value) => ({ value, label: t(`certificates.order.${value}`) }))}
          onChange={(event) =>
            void choose(ceremonyOrderValues.find((each) => each === event.target.value) ?? 'COUNTRY')
          }
        />
      )}
      <p className="row">
        {papers.flatMap((paper) =>
          (['certificates', 'ceremony'] as const).map((kind) => (
            <LinkButton
              key={`${kind}/${paper}`}
              kind="quiet"
              href={certificatePaths.file(batch.id, kind, paper)}
            >
              {t(`certificates.file.${kind}.${paper}`)}
            </LinkButton>
          )),
        )}
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
};

/** The buttons of a batch: the first is the next step. `onMailing`: mails were requested, and are written one after the other. */
export const BatchActs = ({ batch, onMailing }: { batch: Batch; onMailing: () => void }) => {
  const t = useText();
  const { run, isRunning, trouble } = useRun(batch);
  const [preview, setPreview] = useState<Previewed | null>(null);
  const close = () => setPreview(null);
  const done = () => {
    if (preview === 'mail') onMailing();
    // The proposal is no longer in the list; what was chosen in it is not shown as if it still counted.
    if (preview === 'drop') go(certificatePaths.list(batch.editionId));
    close();
  };
  return (
    <div className="stack">
      <p className="row">
        {actsOf(batch).map((act, at) => (
          <Button
            key={act}
            kind={at === 0 && act !== 'resume' && act !== 'refresh' ? undefined : 'quiet'}
            isBusy={isRunning}
            onClick={() => (isPreviewed(act) ? setPreview(act) : void run(act))}
          >
            {t(`certificates.${act}`)}
          </Button>
        ))}
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
      {preview && <Preview batch={batch} act={preview} onDone={done} onClose={close} />}
    </div>
  );
};
