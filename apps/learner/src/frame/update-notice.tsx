import { Button, Notice } from '@campus/ui';
import { useSyncExternalStore } from 'react';
import { useManifest } from '../shared/install/use-manifest.ts';
import { newVersion } from '../shared/service-worker.ts';
import { useText } from '../shared/text.ts';

/** Offers a new version of the application without interrupting anybody. */
export const UpdateNotice = () => {
  const t = useText();
  useManifest();
  const isWaiting = useSyncExternalStore(newVersion.onChange, newVersion.isWaiting);
  if (!isWaiting) return null;
  return (
    <div className="frame__notice no-print">
      <Notice isLive>
        <div className="row">
          <p>{t('app.update.text')}</p>
          <Button kind="bare" onClick={newVersion.use}>
            {t('app.update.use')}
          </Button>
        </div>
      </Notice>
    </div>
  );
};
