import { Button, Notice, SaveState } from '@campus/ui';
import { TroubleNotice } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { Writing } from './use-writing.ts';

/** Where what one typed is, as long as the draft has not got it. */
export const KeptLine = ({
  it: { isAsked, isRunning, isRestored, keptState },
}: {
  it: Pick<Writing, 'isAsked' | 'isRunning' | 'isRestored' | 'keptState'>;
}) => {
  const t = useText();
  if (keptState === 'lost')
    return (
      <SaveState tone="warn" icon="alert">
        {t('studio.kept.not')}
      </SaveState>
    );
  if (keptState === 'keeping' || isRunning)
    return (
      <SaveState icon="send" isSilent>
        {t('studio.kept.keeping')}
      </SaveState>
    );
  if (isAsked)
    return (
      <SaveState tone="warn" icon="device">
        {t('studio.kept.waits')}
      </SaveState>
    );
  return (
    <SaveState icon="device" isSilent>
      {t(keptState === 'none' && isRestored ? 'studio.kept.restored' : 'studio.kept')}
    </SaveState>
  );
};

/** Saves what was written, and says where it is meanwhile. Without `onSave` its button sends the form around it. */
export const SaveLine = ({
  it,
  mayWrite,
  onSave,
}: {
  it: Writing;
  mayWrite: boolean;
  onSave?: () => void;
}) => {
  const t = useText();
  return (
    <>
      {it.trouble && <TroubleNotice trouble={it.trouble} />}
      {it.isSaved && <Notice tone="done" isLive title={t('studio.saved')} />}
      {mayWrite && (
        <div className="row">
          <Button
            type={onSave ? 'button' : 'submit'}
            isBusy={it.isRunning}
            disabled={!it.isUnsaved}
            onClick={onSave}
          >
            {t('studio.save')}
          </Button>
          {it.isUnsaved && <KeptLine it={it} />}
        </div>
      )}
    </>
  );
};
