import { AskForPasskey, type Client } from '@campus/api-client';
import { useEffect, useRef, type RefObject } from 'react';
import { useShell } from '../hooks.tsx';
import { type Asked, leaveQuestion, type NoPasskey, offersAtField, showPasskey } from './asking.ts';

type Shown = Exclude<Awaited<ReturnType<typeof showPasskey>>, NoPasskey>;

/** Seconds before its end in which a question is asked anew: so long somebody may need for the answer. */
const ROOM = 120;

async function askQuietly(client: Client): Promise<Asked | null> {
  try {
    const { askForPasskey } = await client.run(AskForPasskey, {});
    return askForPasskey.__typename === 'PasskeyAsked' ? askForPasskey : null;
  } catch {
    // The button is still there, and says what is wrong.
    return null;
  }
}

/**
 * Passkeys among what the browser offers at the field of the address, where it can, until `isOver`. The page may stand open
 * for hours: the question is asked anew before it ends.
 */
async function offer(client: Client, isOver: () => boolean): Promise<Shown | null> {
  for (;;) {
    const asked = await askQuietly(client);
    if (!asked || isOver()) return null;
    const question = { isOld: false };
    const renewal = setTimeout(
      () => {
        question.isOld = true;
        leaveQuestion();
      },
      Math.max(asked.seconds - ROOM, 1) * 1_000,
    );
    const shown = await showPasskey(asked, true);
    clearTimeout(renewal);
    if (typeof shown !== 'string') return isOver() ? null : shown;
    // Somebody has pressed the button, or the browser has enough of it.
    if (!question.isOld || isOver()) return null;
  }
}

/** `round`: another number offers them again, after a question that the button has asked. */
export const useAutofill = (
  form: RefObject<HTMLFormElement | null>,
  round: number,
  onShown: (shown: Shown) => void,
): void => {
  const { client } = useShell();
  const latest = useRef(onShown);
  useEffect(() => {
    latest.current = onShown;
  });
  useEffect(() => {
    let isOver = false;
    const begin = async () => {
      if (!(await offersAtField()) || isOver) return;
      const field = form.current?.querySelector('[name="email"]');
      field?.setAttribute('autocomplete', 'username webauthn');
      const shown = await offer(client, () => isOver);
      if (shown) latest.current(shown);
    };
    void begin();
    return () => {
      isOver = true;
      leaveQuestion();
    };
  }, [client, form, round]);
};
