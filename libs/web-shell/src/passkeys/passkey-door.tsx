import { Button, Notice } from '@campus/ui';
import { useState, type RefObject } from 'react';
import { useShellText } from '../hooks.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { useAutofill } from './use-autofill.ts';
import { usePasskeyEntry } from './use-passkey-entry.ts';

/** What came of asking for a passkey, where none was shown or the campus refused it. */
export const EntryNews = ({ entry: { trouble, none } }: { entry: ReturnType<typeof usePasskeyEntry> }) => {
  const t = useShellText();
  if (trouble) return <TroubleNotice trouble={trouble} />;
  return (
    none && (
      <Notice isLive tone="warn" title={t(none === 'left' ? 'passkey.shown.left' : 'passkey.shown.unable')} />
    )
  );
};

/** Below the sign-in form: in with a passkey, and no address typed. */
export const PasskeyDoor = ({ form }: { form: RefObject<HTMLFormElement | null> }) => {
  const t = useShellText();
  const entry = usePasskeyEntry();
  const [round, setRound] = useState(0);
  const again = (isIn: boolean) => {
    if (!isIn) setRound((before) => before + 1);
  };
  useAutofill(form, round, (shown) => void entry.send(shown).then(again));
  return (
    <div className="stack">
      <EntryNews entry={entry} />
      <Button kind="quiet" isWide isBusy={entry.isRunning} onClick={() => void entry.enter().then(again)}>
        {t('passkey.signIn')}
      </Button>
    </div>
  );
};
