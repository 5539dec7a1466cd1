import { Button, Notice } from '@campus/ui';
import { useJournal, useTroubleWords, type RefusedWork } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { useText } from '../shared/text.ts';

const Item = ({ refused }: { refused: RefusedWork }) => {
  const t = useText();
  const { title } = useTroubleWords({ code: refused.code });
  return <li>{t('app.refused.item', { kind: t(`app.work.${refused.entry.kind}`), reason: title })}</li>;
};

/** It came late, and somebody decides about it: nothing is lost. */
const isKept = ({ code }: RefusedWork) => code === 'WORK_KEPT';

/** Tells of work that a rule of the server refused, until the person has taken note. */
export const RefusedWorkNotice = () => {
  const t = useText();
  const journal = useJournal();
  const [refused, setRefused] = useState<RefusedWork[]>([]);
  useEffect(() => journal.onRefused((more) => setRefused((before) => [...before, ...more])), [journal]);
  if (refused.length === 0) return null;
  const kept = refused.filter(isKept);
  const lost = refused.filter((item) => !isKept(item));
  const close = (
    <Button kind="quiet" onClick={() => setRefused([])}>
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
