import { Notice } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { ItemPage } from '../batches/batch-data.ts';

/** Shown before approval: attendance of these sessions will be missing in every certificate of the batch. */
export const SessionsNotOver = ({ sessions }: { sessions: ItemPage['sessionsNotOver'] }) => {
  const t = useText();
  const formats = useFormats();
  if (sessions.length === 0) return null;
  return (
    <Notice tone="warn" title={t('certificates.notOver', { count: sessions.length })}>
      <p>{t('certificates.notOver.what')}</p>
      <ul>
        {sessions.map(({ id, title, groupName: group, endsAt }) => {
          const when = formats.dateTime(endsAt);
          return (
            <li key={id}>
              {group === null
                ? t('certificates.notOver.ofAll', { title, when })
                : t('certificates.notOver.ofGroup', { title, group, when })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
};
