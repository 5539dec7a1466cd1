import type { Query } from '@campus/web-shell';
import { ClosedActivity } from './closed-activity.tsx';
import { NotKept } from './kept/not-kept.tsx';

/** In place of a screen of a course: why it is closed; why it does not open, where it could not be fetched. */
export const NoActivity = ({
  enrolmentId,
  activityId = null,
  query,
}: {
  enrolmentId: string;
  activityId?: string | null;
  /** Left out: not even the code of the screen could be fetched. */
  query?: Pick<Query<unknown>, 'data' | 'failure' | 'refetch'>;
}) =>
  query?.data === undefined ? (
    <NotKept enrolmentId={enrolmentId} failure={query?.failure ?? null} onRetry={query?.refetch} />
  ) : (
    <ClosedActivity enrolmentId={enrolmentId} activityId={activityId} />
  );
