import { Button, Notice } from '@campus/ui';
import { useTroubleWords, type RefusedWork as Refused } from '@campus/web-shell';
import { useText } from '../shared/text.ts';

const Item = ({ refused }: { refused: Refused }) => {
  const t = useText();
  const { title } = useTroubleWords({ code: refused.code });
  return <li>{t('app.refused.item', { kind: t(`app.work.${refused.entry.kind}`), reason: title })}</li>;
};

/** It came late, and somebody decides about it: nothing is lost. */
const isKept = ({ code }: Refused) => code === 'WORK_KEPT';

/** Work that a rule of the server refused, and why. */
export const RefusedWork = ({ refused, onClose }: { refused: readonly Refused[]; onClose: () => void }) => {
  const t = useText();
  const kept = refused.filter(isKept);
  const lost = refused.filter((item) => !isKept(item));
  const close = (
    <Button kind="quiet" onClick={onClose}>
      {t('app.refused.close')}
    </Button>
  );
  return (
    <div className="frame__notice no-print stack">
      {lost.length > 0 && (
        <Notice tone="danger" title={t('app.refused.title', { count: lost.length })} isLive>
          <ul>
            {lost.map((item) => (
              <Item key={`${item.entry.sequence} ${item.entry.createdAt}`} refused={item} />
            ))}
          </ul>
          {close}
        </Notice>
      )}
      {kept.length > 0 && (
        <Notice tone="warn" title={t('app.kept.title', { count: kept.length })} isLive>
          <p>{t('app.kept.text')}</p>
          {lost.length === 0 && close}
        </Notice>
      )}
    </div>
  );
};
