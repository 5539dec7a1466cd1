/**
 * How an activity that plays a package counts its attempts. Chosen by whoever offers it; what has been earned is
 * never taken away when it changes.
 */
export interface AttemptPolicy {
  /** Attempts a learner may begin; null: as many as they like. */
  maxAttempts: number | null;
  /** Which attempt's score the activity has, where there are several that were finished. */
  grading: 'highest' | 'average' | 'first' | 'last';
  /** Per cent from which it is passed, in place of the manifest's own mark; null: the manifest decides. */
  mastery: number | null;
  /** When a launch begins a new attempt: when the learner asks, once the last one has finished, or each time. */
  newAttempt: 'asked' | 'after-finish' | 'always';
  /** An attempt that has finished may be opened again, to read; nothing in it changes. */
  review: boolean;
  /** What completes an item: content says so, it was opened, or it was passed. */
  completion: 'reported' | 'opened' | 'passed';
}

/** As an activity plays that says nothing about it. */
export const defaultAttemptPolicy: AttemptPolicy = {
  maxAttempts: null,
  grading: 'highest',
  mastery: null,
  newAttempt: 'asked',
  review: true,
  completion: 'reported',
};
