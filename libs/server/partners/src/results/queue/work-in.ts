import { type Work } from '@campus/lti';
import { monthsAfterOf, type OutlineActivity } from '@campus/course';
import { type OpenLine, type WorkedRow } from './queue.statements.ts';

interface Course {
  activities: readonly OutlineActivity[];
  modules: readonly { id: string; activities: readonly OutlineActivity[] }[];
}

/** What somebody has done in a course. */
export interface Worked extends Pick<WorkedRow, 'progress' | 'waived'> {
  /** No work is taken any more. */
  isOver: boolean;
  /** An outcome was certified. */
  isCompleted: boolean;
}

type Progress = WorkedRow['progress'][number];

const isDone = (progress: Progress | undefined): boolean =>
  progress !== undefined && progress.isCompleted && progress.isPassed !== false;

/** Of what is required; a follow-up that opens months later is none of it. */
function shareOf(activities: Course['activities'], worked: Worked, isCertified: boolean): Work {
  const required = activities.filter((activity) => activity.isRequired && monthsAfterOf(activity) === null);
  const [begun, waived] = [
    new Map(worked.progress.map((each) => [each.activityId, each])),
    new Set(worked.waived),
  ];
  const done = required.filter(({ id }) => waived.has(id) || isDone(begun.get(id))).length;
  return {
    about: 'share',
    done: isCertified ? required.length : done,
    required: required.length,
    isBegun: activities.some(({ id }) => begun.has(id)),
    isOver: worked.isOver,
  };
}

/** What of it a line item is about; null: nothing, or nothing of this course. Who has a certificate has done the course. */
export function workIn(
  course: Course,
  { kind, subject_id: subjectId }: Pick<OpenLine, 'kind' | 'subject_id'>,
  worked: Worked,
): Work | null {
  if (kind === 'course') return shareOf(course.activities, worked, worked.isCompleted);
  if (kind === 'module') {
    const module = course.modules.find(({ id }) => id === subjectId);
    return module ? shareOf(module.activities, worked, false) : null;
  }
  const progress = worked.progress.find(({ activityId }) => activityId === subjectId);
  const isWaived = subjectId !== null && worked.waived.includes(subjectId);
  if (!course.activities.some(({ id }) => id === subjectId) || (!progress && !isWaived)) return null;
  return {
    about: 'activity',
    isCompleted: isWaived || (progress?.isCompleted ?? false),
    isPassed: isWaived ? null : (progress?.isPassed ?? null),
    score: progress?.score ?? null,
    isOver: worked.isOver,
  };
}
