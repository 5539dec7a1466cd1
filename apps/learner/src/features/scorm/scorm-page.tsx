import { Skeleton } from '@campus/ui';
import { useShellText } from '@campus/web-shell';

export const ScormPage = (_: { enrolmentId: string; activityId: string }) => {
  const t = useShellText();
  return <Skeleton label={t('query.loading')} />;
};
