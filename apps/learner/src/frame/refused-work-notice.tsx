import { Button, Notice } from '@campus/ui';
import { useJournal, useTroubleWords, type RefusedWork } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { useText } from '../shared/text.ts';

const Item = ({ refused }: { refused: RefusedWork }) => {
  const t = useText();
  const { title } = useTroubleWords({ code: refused.code });
  return <li>{t('app.refused.item', { kind: t(`app.work.${refused.entry.kind}`), reason: title })}</li>;
};

/** Tells of work that a rule of the server refused, until the person has taken note. */
export const RefusedWorkNotice = () => {
  const t = useText();
  const journal = useJournal();
  const [refused, setRefused] = useState<RefusedWork[]>([]);
  useEffect(() => journal.onRefused((more) => setRefused((before) => [...before, ...more])), [journal]);
  if (refused.length === 0) return null;
  return (
    <div className="frame__notice no-print">
      <Notice tone="danger" title={t('app.refused.title', { count: refused.length })} isLive>
        <ul>
          {refused.map((item) => (
            <Item key={`${item.entry.sequence} ${item.entry.createdAt}`} refused={item} />
          ))}
        </ul>
        <Button kind="quiet" onClick={() => setRefused([])}>
          {t('app.refused.close')}
        </Button>
      </Notice>
    </div>
  );
};
