import { Tag } from '@campus/ui';
import { useText } from '../../shared/text.ts';

interface Result {
  isCompleted: boolean;
  isPassed: boolean | null;
}

/** How an attempt or an item stands, in one or two words. */
export const ResultTag = ({ result: { isCompleted, isPassed } }: { result: Result }) => {
  const t = useText();
  if (isPassed !== null)
    return (
      <Tag tone={isPassed ? 'done' : 'danger'} icon={isPassed ? 'done' : 'stop'}>
        {isPassed ? t('attempt.passed') : t('attempt.failed')}
        {!isCompleted && ` · ${t('attempt.open')}`}
      </Tag>
    );
  return isCompleted ? (
    <Tag tone="done" icon="done">
      {t('attempt.completed')}
    </Tag>
  ) : (
    <Tag icon="ring">{t('attempt.open')}</Tag>
  );
};
