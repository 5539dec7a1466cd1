import { CancelErasure } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { useState } from 'react';
import { useIntention } from '../forms/use-intention.ts';
import { useShell } from '../hooks.tsx';
import { useFormats } from '../i18n/text.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { ErasureForm } from './erasure-form.tsx';
import { useText, type HeldData, type Whose } from './personal-data.ts';

const Waiting = ({ erasure }: { erasure: NonNullable<HeldData['erasure']> }) => {
  const t = useText();
  const formats = useFormats();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const cancel = async () => {
    const done = await act(
      { erasureId: erasure.id },
      async (input) => (await client.run(CancelErasure, { input })).cancelErasure,
    );
    if (done) cache.invalidate();
  };
  return (
    <Notice tone="warn" title={t('personalData.erase.waits', { day: formats.dateTime(erasure.dueAt) })}>
      <p>{t('personalData.erase.waits.reason', { reason: erasure.reason })}</p>
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button isBusy={isRunning} onClick={() => void cancel()}>
        {t('personalData.erase.cancel')}
      </Button>
    </Notice>
  );
};

/** Being forgotten: looked at first, asked for with a name typed in, called off while it waits. */
export const ErasureSection = ({ data, whose }: { data: HeldData; whose: Whose }) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="stack" aria-labelledby="erasure">
      <h2 id="erasure">{t('personalData.erase.title', { whose })}</h2>
      <p>{t('personalData.erase.text', { whose })}</p>
      {data.erasure ? (
        <Waiting erasure={data.erasure} />
      ) : isOpen ? (
        <ErasureForm personId={data.personId} whose={whose} />
      ) : (
        <p>
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {t('personalData.erase.look')}
          </Button>
        </p>
      )}
    </section>
  );
};
