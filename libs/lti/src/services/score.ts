/** How far somebody is (AGS 2.0, 3.4.7). */
export const activityStates = ['Started', 'InProgress', 'Submitted', 'Completed'] as const;
export type ActivityState = (typeof activityStates)[number];

/** Whether the score is the last word (AGS 2.0, 3.4.8); a platform need not keep one that is not. */
export const gradingStates = ['FullyGraded', 'Pending', 'NotReady'] as const;
export type GradingState = (typeof gradingStates)[number];

export interface Score {
  /** Per cent, two decimals; null: there is none yet. */
  given: number | null;
  activity: ActivityState;
  grading: GradingState;
}

/** What somebody has done of what a line item is about. */
export type Work =
  | {
      about: 'share';
      /** Of the required activities those that are done, and passed where something is passed. */
      done: number;
      required: number;
      isBegun: boolean;
      /** No work is taken any more. */
      isOver: boolean;
    }
  | {
      about: 'activity';
      isCompleted: boolean;
      /** Null: nothing is passed there. */
      isPassed: boolean | null;
      /** Per cent; null: it has none, or none yet. */
      score: number | null;
      isOver: boolean;
    };

/** A hundred only when nothing is left. */
const shareOf = (done: number, required: number): number => Math.floor((done / required) * 10_000) / 100;

/** What a platform is told of some work; null: nothing yet. */
export function scoreOf(work: Work): Score | null {
  if (work.about === 'share') {
    const { done, required, isBegun, isOver } = work;
    if (required === 0 || (!isBegun && done === 0)) return null;
    const given = shareOf(done, required);
    if (done >= required) return { given, activity: 'Completed', grading: 'FullyGraded' };
    return { given, activity: 'InProgress', grading: isOver ? 'FullyGraded' : 'Pending' };
  }
  const { isCompleted, isPassed, score, isOver } = work;
  if (isCompleted && isPassed !== false)
    return { given: score ?? 100, activity: 'Completed', grading: 'FullyGraded' };
  // Tried, and may be tried again: the best so far is what counts today.
  if (score !== null) return { given: score, activity: 'Submitted', grading: 'FullyGraded' };
  return { given: isOver ? 0 : null, activity: 'Started', grading: isOver ? 'FullyGraded' : 'NotReady' };
}

/** What is posted (AGS 2.0, 3.4). `subject`: the platform's id of the person; `at`: of this state. */
export function scoreMessage(
  { given, activity, grading }: Score,
  { subject, at }: { subject: string; at: Date },
): object {
  return {
    userId: subject,
    timestamp: at.toISOString(),
    activityProgress: activity,
    gradingProgress: grading,
    ...(given === null ? {} : { scoreGiven: given, scoreMaximum: 100 }),
  };
}
