import { AskForOwnPasskey, OwnPasskeys, ProveAgain } from '@campus/api-client';
import { Button } from '@campus/ui';
import { useState } from 'react';
import { useSubmit } from '../forms/use-submit.ts';
import { useQuery, useShell, useShellText } from '../hooks.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { type NoPasskey, showPasskey } from './asking.ts';

const usePasskeyProof = (onProved: () => void) => {
  const { client } = useShell();
  const { submit, isRunning, trouble } = useSubmit();
  const [none, setNone] = useState<NoPasskey | null>(null);
  const prove = async () => {
    setNone(null);
    const asked = await submit(async () => (await client.run(AskForOwnPasskey, {})).askForOwnPasskey);
    if (!asked) return;
    const passkey = await showPasskey(asked);
    if (typeof passkey === 'string') return setNone(passkey);
    const done = await submit(async () => (await client.run(ProveAgain, { input: { passkey } })).proveAgain);
    if (done) onProved();
  };
  return { prove, isRunning, trouble, none };
};

/** In place of the password before a weighty change, for who has a passkey. */
export const PasskeyProof = ({ onProved }: { onProved: () => void }) => {
  const t = useShellText();
  const { data } = useQuery(OwnPasskeys, {});
  const { prove, isRunning, trouble, none } = usePasskeyProof(onProved);
  if (!data?.ownPasskeys.passkeys.length) return null;
  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} />}
      {none && <p role="alert">{t(none === 'left' ? 'passkey.proof.left' : 'passkey.proof.unable')}</p>}
      <Button kind="bare" isBusy={isRunning} onClick={() => void prove()}>
        {t('passkey.proof')}
      </Button>
    </>
  );
};
