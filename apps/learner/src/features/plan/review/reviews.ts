import { OwnPlanReviews, type DataOf } from '@campus/api-client';
import { useLocale, usePending, useQuery } from '@campus/web-shell';

export type Reviews = NonNullable<DataOf<typeof OwnPlanReviews>['ownPlanReviews']>;
export type Round = Reviews['rounds'][number];

/** How the plan is reviewed, with what this device has handed in and the server may not have. */
export interface PlanReviews {
  /** Null: not known here, or plans of this course are not reviewed. */
  reviews: Reviews | null;
  /** When this device handed it in, where the server has not acknowledged it; null: it has, or nothing was. */
  waitingSince: string | null;
  /** Handed in and acknowledged since the answer was fetched. */
  isJustSent: boolean;
  refetch: () => Promise<void>;
}

export const useReviews = (enrolmentId: string): PlanReviews => {
  const locale = useLocale();
  const query = useQuery(OwnPlanReviews, { enrolmentId, locale });
  const pending = usePending('planHandedIn', query.fetchedAt).filter(
    ({ payload }) => payload.enrolmentId === enrolmentId,
  );
  const reviews = query.data?.ownPlanReviews ?? null;
  const known = new Set(reviews?.rounds.map(({ id }) => id));
  const last = pending.findLast(({ payload }) => !known.has(payload.id));
  const isHere = last !== undefined && !('recordedAt' in last);
  return {
    reviews,
    waitingSince: isHere ? new Date(last.createdAt).toISOString() : null,
    isJustSent: last !== undefined && !isHere,
    refetch: query.refetch,
  };
};

/** The last round that has an answer; null: none has. */
export const lastAnswered = ({ rounds }: Reviews): Round | null =>
  rounds.find(({ decidedAt }) => decidedAt !== null) ?? null;

/** What was said of one part or annex. */
export const saidOf = (round: Round, section: string) => ({
  comment: round.comments.find((each) => each.section === section)?.text ?? null,
  criteria: round.criteria.filter(({ sections, points }) => sections.includes(section) && points !== null),
});
