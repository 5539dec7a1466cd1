import { lazyPart } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { Field, Plan } from '../plan-data.ts';

const ClosedReason = lazyPart(async () => (await import('../../../shared/closed.ts')).ClosedReason, 'closed');

/** Why fields cannot be written in yet: the lesson that has the first of them, when or by what it opens, and the way there. */
export const WhyClosed = ({ plan, field, count }: { plan: Plan; field: Field; count: number }) => {
  const t = useText();
  return (
    <p className="small soft">
      {t('plan.closed.why', { count, lesson: field.lessonTitle })}{' '}
      <ClosedReason enrolmentId={plan.enrolmentId} activityId={field.activityId} />
    </p>
  );
};
