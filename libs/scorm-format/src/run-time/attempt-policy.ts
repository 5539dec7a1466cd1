/** Which attempt's score an activity has, where several were finished. */
export const attemptGradings = ['highest', 'average', 'first', 'last'] as const;

/** When a launch begins a new attempt: when the learner asks, once the last one has finished, or each time. */
export const newAttemptRules = ['asked', 'after-finish', 'always'] as const;

/** What completes an item: content reports it, it was opened, or it was passed. */
export const itemCompletions = ['reported', 'opened', 'passed'] as const;

/**
 * How an activity that plays a package counts its attempts. Chosen by anyone who offers it; what has been earned is
 * never removed when it changes.
 */
export interface AttemptPolicy {
  /** Attempts a learner may begin; null: as many as they like. */
  maxAttempts: number | null;
  grading: (typeof attemptGradings)[number];
  /** Per cent from which it is passed, in place of the manifest's own mark; null: the manifest decides. */
  mastery: number | null;
  newAttempt: (typeof newAttemptRules)[number];
  /** An attempt that has finished may be opened again, to read; nothing in it changes. */
  review: boolean;
  completion: (typeof itemCompletions)[number];
}

/** The policy of an activity that defines none. */
export const defaultAttemptPolicy: AttemptPolicy = {
  maxAttempts: null,
  grading: 'highest',
  mastery: null,
  newAttempt: 'asked',
  review: true,
  completion: 'reported',
};
