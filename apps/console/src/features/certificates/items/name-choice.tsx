import { ChooseCertificateName } from '@campus/api-client';
import { Button } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { Batch, Item } from '../batches/batch-data.ts';

/** The proposed name and the account's, where they differ: somebody chooses which is printed. */
export const NameChoice = ({ batch, item }: { batch: Batch; item: Item }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const { enrolmentId, fullName, proposedName } = item;
  // Once it is issued, the certificate shows which name it has.
  if (proposedName === null || proposedName === fullName || item.state === 'ISSUED') return null;
  const isOpen = item.blockers.some(({ code }) => code === 'NAME_CHANGED');
  const choose = async (name: string) => {
    const done = await act(
      { batchId: batch.id, enrolmentId, name },
      async (input) => (await client.run(ChooseCertificateName, { input })).chooseCertificateName,
    );
    if (done) cache.invalidate();
  };
  return (
    <div className="small">
      <p>{t('certificates.name.proposed', { name: proposedName })}</p>
      {isOpen && batch.mayChange && batch.status === 'PROPOSED' && (
        <div className="row">
          {[proposedName, fullName].map((name) => (
            <Button key={name} kind="bare" isBusy={isRunning} onClick={() => void choose(name)}>
              {t('certificates.name.print', { name })}
            </Button>
          ))}
        </div>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
};
