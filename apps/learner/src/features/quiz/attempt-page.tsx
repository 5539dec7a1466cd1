import { Skeleton } from '@campus/ui';
import { useShellText } from '@campus/web-shell';

export const AttemptPage = (_: { enrolmentId: string; activityId: string; attemptId: string }) => {
  const t = useShellText();
  return <Skeleton label={t('query.loading')} />;
};
