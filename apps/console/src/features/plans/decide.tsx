import { DecidePlanReview, type PlanOutcome } from '@campus/api-client';
import { Button, Dialog, Notice } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import { hasWords, tallyOf, writtenOf, type Draft, type Review } from './plan-data.ts';
import { ReviewWords } from './review-words.tsx';

interface DecideProps {
  review: Review;
  draft: Draft;
  /** Writes down what is only typed. */
  settle: () => Promise<void>;
  refetch: () => Promise<void>;
}

/** What is in the way of an outcome; null: nothing. */
const useObstacle = ({ review, draft }: DecideProps) => {
  const t = useText();
  return (outcome: PlanOutcome): string | null => {
    if (outcome === 'RETURNED') return hasWords(draft) ? null : t('plans.noWords');
    const { obstacle, given, total } = tallyOf(draft, review);
    const { criteria, approval } = review;
    return obstacle && t(`plans.obstacle.${obstacle}`, { left: criteria.length - given, total, approval });
  };
};

/** How many points the plan has so far, and from how many it is approved. */
const Total = ({ review, draft }: Pick<DecideProps, 'review' | 'draft'>) => {
  const t = useText();
  const { given, total } = tallyOf(draft, review);
  const { criteria, most, approval } = review;
  return (
    <p className="plan-bar__total" role="status">
      {t('plans.total', { total, most, given, count: criteria.length, approval })}
    </p>
  );
};

/** Returns or approves the plan, after showing what its author will read. */
export const Decide = (props: DecideProps) => {
  const { review, draft, settle, refetch } = props;
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const obstacleTo = useObstacle(props);
  const [asked, setAsked] = useState<PlanOutcome | null>(null);
  const [isOpen, setOpen] = useState(false);
  const obstacle = asked && obstacleTo(asked);
  const ask = (outcome: PlanOutcome) => {
    setAsked(outcome);
    setOpen(obstacleTo(outcome) === null);
  };
  const decide = async () => {
    if (!asked) return;
    await settle();
    const done = await act({ ...writtenOf(review.id, draft), outcome: asked }, async (input) => {
      const answer = await client.run(DecidePlanReview, { input });
      return answer.decidePlanReview;
    });
    if (!done) return;
    setOpen(false);
    cache.invalidate();
    await refetch();
  };
  return (
    <div className="plan-bar">
      {obstacle && !isOpen && <Notice tone="warn" isLive title={obstacle} />}
      <div className="row">
        <Total review={review} draft={draft} />
        <Button kind="quiet" onClick={() => ask('RETURNED')}>
          {t('plans.return')}
        </Button>
        <Button icon="done" onClick={() => ask('APPROVED')}>
          {t('plans.approve')}
        </Button>
      </div>
      <Dialog
        isOpen={isOpen}
        title={t(asked === 'APPROVED' ? 'plans.approve.ask' : 'plans.return.ask', { name: review.fullName })}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button isBusy={isRunning} onClick={() => void decide()}>
              {t(asked === 'APPROVED' ? 'plans.approve' : 'plans.return.do')}
            </Button>
            <Button kind="quiet" onClick={() => setOpen(false)}>
              {t('plans.goOn')}
            </Button>
          </>
        }
      >
        <p>{t(asked === 'APPROVED' ? 'plans.approve.what' : 'plans.return.what')}</p>
        <ReviewWords review={review} draft={draft} />
        {trouble && <TroubleNotice trouble={trouble} />}
      </Dialog>
    </div>
  );
};
