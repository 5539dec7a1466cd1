import { CancelErasure } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import type { Data } from './copy-section.tsx';
import { ErasureForm } from './erasure-form.tsx';

const Waiting = ({ erasure }: { erasure: NonNullable<Data['erasure']> }) => {
  const t = useText();
  const formats = useFormats();
  const { client, answers } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const cancel = async () => {
    const done = await act(
      { erasureId: erasure.id },
      async (input) => (await client.run(CancelErasure, { input })).cancelErasure,
    );
    if (done) answers.invalidate();
  };
  return (
    <Notice tone="warn" title={t('personData.erase.waits', { day: formats.dateTime(erasure.dueAt) })}>
      <p>{t('personData.erase.waits.reason', { reason: erasure.reason })}</p>
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button isBusy={isRunning} onClick={() => void cancel()}>
        {t('personData.erase.cancel')}
      </Button>
    </Notice>
  );
};

/** Being forgotten: looked at first, asked for with a name typed in, called off while it waits. */
export const ErasureSection = ({ data }: { data: Data }) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="stack" aria-labelledby="erasure">
      <h2 id="erasure">{t('personData.erase.title')}</h2>
      <p>{t('personData.erase.text')}</p>
      {data.erasure ? (
        <Waiting erasure={data.erasure} />
      ) : isOpen ? (
        <ErasureForm personId={data.personId} />
      ) : (
        <p>
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {t('personData.erase.look')}
          </Button>
        </p>
      )}
    </section>
  );
};
