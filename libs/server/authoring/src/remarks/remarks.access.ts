import { type Actor } from '@campus/platform/auth/actor.ts';
import { canReview, canWriteAll, type HeldRight } from '../course-rights/course-rights.access.ts';

/** Who made a remark says that it is settled, and so does who writes or reviews the course. */
export const canSettle = (
  actor: Pick<Actor, 'personId'>,
  rights: readonly HeldRight[],
  { writtenBy }: { writtenBy: string },
): boolean => writtenBy === actor.personId || canWriteAll(rights) || canReview(rights);
