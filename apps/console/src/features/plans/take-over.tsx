import { TakePlanReview } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import type { Review } from './plan-data.ts';

/** A colleague has begun: whoever goes on says so first. */
export const TakeOver = ({ review, refetch }: { review: Review; refetch: () => Promise<void> }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const take = async () => {
    const done = await act(
      { handInId: review.id },
      async (input) => (await client.run(TakePlanReview, { input })).takePlanReview,
    );
    if (done) cache.invalidate();
    await refetch();
  };
  return (
    <Notice title={t('plans.taken', { name: review.readBy ?? '' })}>
      <p>{t('plans.taken.what')}</p>
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button kind="quiet" isBusy={isRunning} onClick={() => void take()}>
        {t('plans.take')}
      </Button>
    </Notice>
  );
};
