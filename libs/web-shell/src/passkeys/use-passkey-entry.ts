import { AskForPasskey, SignInWithPasskey } from '@campus/api-client';
import { useState } from 'react';
import { useSubmit } from '../forms/use-submit.ts';
import { useShell } from '../hooks.tsx';
import { type Asked, type NoPasskey, showPasskey } from './asking.ts';

/** Signing in with a passkey: by a press, or with what the browser offered at a field. */
export const usePasskeyEntry = () => {
  const { client, session } = useShell();
  const { submit, isRunning, trouble, clearTrouble } = useSubmit();
  const [none, setNone] = useState<NoPasskey | null>(null);

  /** False: the campus has not let anybody in. */
  const send = async (passkey: Exclude<Awaited<ReturnType<typeof showPasskey>>, NoPasskey>) => {
    const done = await submit(
      async () => (await client.run(SignInWithPasskey, { input: passkey })).signInWithPasskey,
    );
    if (done) await session.enter(done.me);
    return done !== null;
  };

  const ask = (): Promise<Asked | null> =>
    submit(async () => (await client.run(AskForPasskey, {})).askForPasskey);

  /** Asks the person at once. */
  const enter = async (): Promise<boolean> => {
    setNone(null);
    const asked = await ask();
    if (!asked) return false;
    const shown = await showPasskey(asked);
    if (typeof shown !== 'string') return send(shown);
    setNone(shown);
    return false;
  };

  return { enter, send, isRunning, trouble, none, clear: clearTrouble };
};
