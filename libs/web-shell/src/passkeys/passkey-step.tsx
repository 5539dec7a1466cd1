import { Button } from '@campus/ui';
import { useShellText } from '../hooks.tsx';
import { EntryNews } from './passkey-door.tsx';
import { usePasskeyEntry } from './use-passkey-entry.ts';

/** After the password of somebody of staff who has a passkey and no other second factor. */
export const PasskeyStep = ({ onOver }: { onOver: () => void }) => {
  const t = useShellText();
  const entry = usePasskeyEntry();
  return (
    <>
      <p>{t('passkey.step.lead')}</p>
      <EntryNews entry={entry} />
      <Button isWide isBusy={entry.isRunning} onClick={() => void entry.enter()}>
        {t('passkey.signIn')}
      </Button>
      <p className="small soft">{t('passkey.step.none')}</p>
      <Button kind="quiet" onClick={onOver}>
        {t('passkey.step.again')}
      </Button>
    </>
  );
};
