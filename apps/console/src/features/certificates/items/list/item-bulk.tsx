import { RemindOfCertificates, type DataOf } from '@campus/api-client';
import { Button, Dialog, LinkButton } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { BulkBar } from '../../../../shared/lists/table/bulk-bar.tsx';
import { MOST_AT_ONCE, MOST_IN_ADDRESS } from '../../../../shared/lists/table/many.ts';
import { ManyTold } from '../../../../shared/lists/table/many-told.tsx';
import type { AllFound } from '../../../../shared/lists/table/use-choose-all.ts';
import { messagePaths } from '../../../../shared/paths/messages-paths.ts';
import { useText } from '../../../../shared/text.ts';
import type { Batch, Item } from '../../batches/batch-data.ts';

type Reminded = Extract<
  DataOf<typeof RemindOfCertificates>['remindOfCertificates'],
  { __typename: 'CertificatesReminded' }
>;

/** What became of those who were chosen, and who they are. */
interface Told extends Pick<Reminded, 'doneCount' | 'enrolments'> {
  people: readonly Item[];
}

/** Who can remove something themselves, and can be written to. */
const remindable = (rows: readonly Item[]): Item[] =>
  rows.filter(
    ({ hasAddress, blockers }) => hasAddress && blockers.some(({ remover }) => remover === 'LEARNER'),
  );

/** What is asked about the people chosen, and what was done last. */
export const useItemBulk = (clear: () => void) => {
  const [isAsking, setAsking] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const finish = (done: Told) => {
    setTold(done);
    setAsking(false);
    clear();
  };
  return { isAsking, setAsking, told, finish };
};
type ItemBulk = ReturnType<typeof useItemBulk>;

/** Says who gets a mail before it goes: it cannot be taken back. */
const RemindMany = ({
  rows,
  onDone,
  onClose,
}: {
  rows: readonly Item[];
  onDone: (told: Told) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  // As they were when it was asked: a repeat after a lost answer is the same request.
  const [possible] = useState(() => remindable(rows));
  const left = rows.length - possible.length;
  const remind = async () => {
    const reminded = await act(
      { enrolmentIds: possible.map(({ enrolmentId }) => enrolmentId) },
      async (input) => (await client.run(RemindOfCertificates, { input })).remindOfCertificates,
    );
    cache.invalidate();
    if (reminded) onDone({ ...reminded, people: possible });
  };
  return (
    <Dialog
      isOpen
      title={t('certificates.bulk.remind.title', { count: possible.length })}
      onClose={onClose}
      actions={
        <>
          <Button isBusy={isRunning} onClick={() => void remind()}>
            {t('certificates.bulk.remind.submit', { count: possible.length })}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('certificates.bulk.remind.what')}</p>
      {left > 0 && <p>{t('certificates.bulk.remind.left', { count: left })}</p>}
      {trouble && <TroubleNotice trouble={trouble} />}
    </Dialog>
  );
};

/** What can be done with the people chosen, under the list. */
export const ItemBulkBar = ({
  batch,
  rows,
  all,
  bulk: { isAsking, setAsking, finish },
  onClear,
}: {
  batch: Batch;
  rows: readonly Item[];
  all: AllFound | null;
  bulk: ItemBulk;
  onClear: () => void;
}) => {
  const t = useText();
  const ids = rows.map(({ enrolmentId }) => enrolmentId).join(',');
  return (
    <>
      {rows.length > 0 && (
        <BulkBar label={t('certificates.bulk.people', { count: rows.length })} all={all} onClear={onClear}>
          {rows.length > MOST_AT_ONCE ? (
            <span>{t('console.list.choice.most', { most: MOST_AT_ONCE })}</span>
          ) : (
            <>
              <Button
                kind="quiet"
                icon="send"
                disabled={remindable(rows).length === 0}
                onClick={() => setAsking(true)}
              >
                {t('certificates.bulk.remind')}
              </Button>
              {rows.length <= MOST_IN_ADDRESS && (
                <LinkButton kind="quiet" href={`${messagePaths.write(batch.editionId)}?ids=${ids}`}>
                  {t('certificates.bulk.message')}
                </LinkButton>
              )}
            </>
          )}
        </BulkBar>
      )}
      {isAsking && <RemindMany rows={rows} onDone={finish} onClose={() => setAsking(false)} />}
    </>
  );
};

/** What was done with the last ones, above the list. */
export const ItemBulkTold = ({ bulk: { told } }: { bulk: ItemBulk }) => {
  const t = useText();
  if (!told) return null;
  const { people, enrolments, doneCount } = told;
  return (
    <ManyTold
      title={t('certificates.bulk.remind.done', { count: doneCount, left: enrolments.length - doneCount })}
      many={enrolments}
      nameOf={(one) => people.find(({ enrolmentId }) => enrolmentId === one.enrolmentId)?.fullName}
    />
  );
};
