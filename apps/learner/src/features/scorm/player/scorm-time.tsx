import type { TimeNews } from '@campus/scorm-player';
import { Button, Notice } from '@campus/ui';
import { useText } from '../../../shared/text.ts';

const wordsOf = ({ minutesLeft, isExit }: TimeNews) => {
  if (minutesLeft > 0) return 'scorm.time.left';
  return isExit ? 'scorm.time.ended' : 'scorm.time.over';
};

/** Tells that the time of an item is nearly, or wholly, used up; announced at once, because little is left. */
export const TimeNotice = ({ time, onDismiss }: { time: TimeNews | null; onDismiss?: () => void }) => {
  const t = useText();
  if (!time) return null;
  return (
    // Another box each time: what changes inside one is not announced everywhere.
    <div role="alert" key={time.minutesLeft}>
      <Notice tone="warn" icon="clock">
        <p>{t(wordsOf(time), { minutes: time.minutesLeft })}</p>
        {onDismiss && (
          <Button kind="quiet" onClick={onDismiss}>
            {t('scorm.trouble.close')}
          </Button>
        )}
      </Notice>
    </div>
  );
};
