import { Button } from '@campus/ui';
import { SaveLine, useJournal, useSaveState } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';

/** The work that waits on this device, with a way to send it now. */
export const DeviceSection = () => {
  const t = useText();
  const journal = useJournal();
  const { waiting, count } = useSaveState();
  const [isSending, setSending] = useState(false);
  const send = async () => {
    setSending(true);
    await journal.flush();
    setSending(false);
  };
  if (waiting === 0) return <p>{t('profile.device.none')}</p>;
  return (
    <>
      <p>{t('profile.device.waiting', { count: Math.max(count, 1) })}</p>
      <SaveLine isSilent />
      <div>
        <Button kind="quiet" icon="send" isBusy={isSending} onClick={() => void send()}>
          {isSending ? t('profile.device.sending') : t('profile.device.send')}
        </Button>
      </div>
    </>
  );
};
