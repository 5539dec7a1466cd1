import './review.css';
import { SeePlanReview } from '@campus/api-client';
import { Notice } from '@campus/ui';
import { useFormats, useShell } from '@campus/web-shell';
import { useEffect, useRef } from 'react';
import { useText } from '../../../shared/text.ts';
import type { TextDrafts } from '../../../shared/use-text-drafts.ts';
import type { Plan } from '../plan-data.ts';
import { EarlierRounds } from './earlier-rounds.tsx';
import { HandIn } from './hand-in.tsx';
import { lastAnswered, useReviews, type PlanReviews, type Reviews, type Round } from './reviews.ts';
import { RoundOutcome } from './round-outcome.tsx';

interface PartProps {
  plan: Plan;
  texts: TextDrafts;
}

/** An outcome on display is read; without a connection it stays unread until the next visit. */
const useSeen = (round: Round | null) => {
  const { client } = useShell();
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (!round?.isUnread || told.current === round.id) return;
    told.current = round.id;
    void client.run(SeePlanReview, { input: { handInId: round.id } }).catch(() => undefined);
  }, [client, round]);
};

/** What this device handed in is told first: the server may not have it. */
const State = ({ reviews, waitingSince, isJustSent }: PlanReviews & { reviews: Reviews }) => {
  const t = useText();
  const formats = useFormats();
  const [last] = reviews.rounds;
  if (waitingSince)
    return (
      <Notice icon="device" isLive title={t('plan.review.kept')}>
        <p>{t('plan.review.kept.when', { date: formats.dateTime(waitingSince) })}</p>
      </Notice>
    );
  if (isJustSent) return <Notice tone="done" isLive title={t('plan.review.sent')} />;
  if (!last || last.decidedAt !== null) return null;
  const date = formats.dateTime(last.handedInAt);
  return last.state === 'READING' ? (
    <Notice title={t('plan.review.reading', { name: last.readBy ?? '' })}>
      <p>{t('plan.review.reading.since', { date })}</p>
    </Notice>
  ) : (
    <Notice title={t('plan.review.waiting', { date })}>
      <p>{t('plan.review.waiting.what')}</p>
    </Notice>
  );
};

const labelFor = (last: Round | undefined) => {
  if (!last) return 'plan.review.handIn';
  return last.state === 'WAITING' ? 'plan.review.replace' : 'plan.review.again';
};

const Whole = ({ plan, texts, own }: PartProps & { own: PlanReviews & { reviews: Reviews } }) => {
  const t = useText();
  const formats = useFormats();
  const { reviews, waitingSince, isJustSent } = own;
  const [last] = reviews.rounds;
  const answered = lastAnswered(reviews);
  useSeen(answered);
  const isUnderWay = waitingSince !== null || isJustSent;
  const mayHandIn = !isUnderWay && last?.state !== 'READING' && last?.state !== 'APPROVED';
  return (
    <section className="plan-review stack" aria-labelledby="plan-review">
      <h2 id="plan-review">{t('plan.review.title')}</h2>
      {!last && !isUnderWay && (
        <p>
          {t('plan.review.offer', { names: formats.list(reviews.readers), count: reviews.readers.length })}
        </p>
      )}
      <State {...own} />
      {answered && <RoundOutcome round={answered} plan={plan} reviews={reviews} />}
      {mayHandIn && <HandIn plan={plan} texts={texts} reviews={reviews} label={labelFor(last)} />}
      <EarlierRounds rounds={reviews.rounds} plan={plan} />
    </section>
  );
};

/** Below the parts of the plan: it is handed in here, and its author reads here what was said of it. */
export const PlanReview = ({ plan, texts }: PartProps) => {
  const t = useText();
  const formats = useFormats();
  const own = useReviews(plan.enrolmentId);
  const { reviews, waitingSince, isJustSent, refetch } = own;
  // The round is on the server now: what it says of it is fetched.
  useEffect(() => {
    if (isJustSent) void refetch();
  }, [isJustSent, refetch]);
  if (reviews) return reviews.isOffered && <Whole plan={plan} texts={texts} own={{ ...own, reviews }} />;
  if (!waitingSince) return null;
  return (
    <Notice icon="device" title={t('plan.review.kept')}>
      <p>{t('plan.review.kept.when', { date: formats.dateTime(waitingSince) })}</p>
    </Notice>
  );
};
