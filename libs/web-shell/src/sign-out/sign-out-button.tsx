import { Failure } from '@campus/api-client';
import { Button, Dialog } from '@campus/ui';
import { useState } from 'react';
import { useJournal, useShell, useShellText } from '../hooks.tsx';
import { go } from '../routing/navigation.ts';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';

/**
 * Ends the session. First it tries to send what waits; what cannot be sent is never dropped without the
 * person saying so.
 */
export const SignOutButton = ({ signInHref }: { signInHref: string }) => {
  const t = useShellText();
  const { session } = useShell();
  const journal = useJournal();
  const [isBusy, setBusy] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);

  const leave = async (dropWork: boolean) => {
    setWaiting(0);
    setBusy(true);
    setFailure(null);
    try {
      await session.signOut({ dropWork });
      go(signInHref, { replace: true });
    } catch (error) {
      setFailure(error instanceof Failure ? error : new Failure('MALFORMED'));
      setBusy(false);
    }
  };

  const begin = async () => {
    setBusy(true);
    setFailure(null);
    const count = await journal.flush();
    setBusy(false);
    if (count === 0) await leave(false);
    else setWaiting(count);
  };

  return (
    <>
      {failure && <TroubleNotice trouble={failure} />}
      <Button kind="quiet" isBusy={isBusy} onClick={() => void begin()}>
        {isBusy ? t('signOut.sending') : t('signOut.button')}
      </Button>
      <Dialog
        isOpen={waiting > 0}
        title={t('signOut.waiting.title')}
        onClose={() => setWaiting(0)}
        actions={
          <>
            <Button onClick={() => setWaiting(0)}>{t('signOut.waiting.stay')}</Button>
            <Button kind="quiet" onClick={() => void leave(false)}>
              {t('signOut.waiting.keep')}
            </Button>
            <Button kind="danger" onClick={() => void leave(true)}>
              {t('signOut.waiting.drop')}
            </Button>
          </>
        }
      >
        <p>{t('signOut.waiting.text', { count: waiting })}</p>
        <p className="soft small">{t('signOut.waiting.shared')}</p>
      </Dialog>
    </>
  );
};
