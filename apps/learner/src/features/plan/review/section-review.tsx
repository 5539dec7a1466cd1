import './review.css';
import { useFormats } from '@campus/web-shell';
import { useId } from 'react';
import { useText } from '../../../shared/text.ts';
import { CriteriaList } from './criteria-list.tsx';
import { lastAnswered, saidOf, useReviews } from './reviews.ts';

/** Beside a part or an annex: what its reader said of it in the last round that was answered. */
export const SectionReview = ({ enrolmentId, section }: { enrolmentId: string; section: string }) => {
  const t = useText();
  const formats = useFormats();
  const id = useId();
  const { reviews } = useReviews(enrolmentId);
  const round = reviews && lastAnswered(reviews);
  if (!round) return null;
  const { comment, criteria } = saidOf(round, section);
  if (comment === null && criteria.length === 0) return null;
  return (
    <section className="plan-said" aria-labelledby={id}>
      <h2 id={id}>
        {t('plan.review.said', { name: round.readBy ?? '', date: formats.date(round.decidedAt ?? '') })}
      </h2>
      {comment !== null && <p className="plan-said__text">{comment}</p>}
      {criteria.length > 0 && <CriteriaList criteria={criteria} />}
      <p className="small soft">{t('plan.review.said.then', { number: round.number })}</p>
    </section>
  );
};
