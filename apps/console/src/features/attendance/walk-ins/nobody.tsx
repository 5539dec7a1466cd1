import { EmptyState } from '@campus/ui';
import { useText } from '../../../shared/text.ts';

/** No people to show: nobody is enrolled yet, or nobody matches the filters. */
export const Nobody = ({ isNarrowed }: { isNarrowed: boolean }) => {
  const t = useText();
  if (isNarrowed) return <EmptyState title={t('attendance.nobody')} />;
  return (
    <EmptyState title={t('attendance.nobody.yet')}>
      <p>{t('attendance.nobody.yet.text')}</p>
    </EmptyState>
  );
};
