import type { DataOf, ScormAttempt } from '@campus/api-client';
import { Notice, Tag } from '@campus/ui';
import { useText } from '../../shared/text.ts';

type Doubts = NonNullable<DataOf<typeof ScormAttempt>['scormAttempt']>['doubts'];

/** Why to look at a result before believing it, in a word each. */
export const DoubtTags = ({ doubts }: { doubts: Doubts }) => {
  const t = useText();
  if (doubts.length === 0) return null;
  return (
    <div className="row">
      {doubts.map((doubt) => (
        <Tag key={doubt} tone="warn" icon="alert">
          {t(`attempts.doubt.${doubt}`)}
        </Tag>
      ))}
    </div>
  );
};

/** The same in sentences, with what to do. */
export const DoubtNotice = ({ doubts }: { doubts: Doubts }) => {
  const t = useText();
  if (doubts.length === 0) return null;
  return (
    <Notice tone="warn" title={t('attempt.doubt.title')}>
      {doubts.map((doubt) => (
        <p key={doubt}>{t(`attempt.doubt.${doubt}`)}</p>
      ))}
      <p>{t('attempt.doubt.do')}</p>
    </Notice>
  );
};
