/** How a quiz is taken: attempts, time, draw, review. Part of a published course version, so immutable. */
export interface QuizSettings {
  /** False: a score is shown but nothing is passed (pre-test, post-test). */
  graded: boolean;
  /** Pass mark in per cent (0–100), or null when nothing is passed. */
  pass: number | null;
  attempts: AttemptSettings;
  /** Minutes from the start of an attempt, or null for no limit. */
  timeLimit: number | null;
  shuffle: { questions: boolean; options: boolean };
  draw: Draw[];
  review: ReviewPolicy;
}

/** How often a quiz may be taken, and which attempt's score counts. */
export interface AttemptSettings {
  /** Attempts a learner has, or null for as many as wanted. */
  max: number | null;
  /** Minutes to wait after an attempt is finished; 0 for none. */
  cooldown: number;
  counts: CountedAttempt;
}

/** Which attempts make the score of the activity. */
export const countedAttempts = ['best', 'last', 'average'] as const;
export type CountedAttempt = (typeof countedAttempts)[number];

/** So many questions of one pool; a question is a candidate when it has every one of `tags`. */
export interface Draw {
  pool: string;
  count: number;
  tags: string[];
}

/** From which moment on a learner sees what they answered. */
export const reviewMoments = ['finished', 'passed', 'last-attempt', 'never'] as const;

/** What a learner sees of a finished attempt, and from which moment on. */
export interface ReviewPolicy {
  when: (typeof reviewMoments)[number];
  show: ReviewPart[];
}

/**
 * `responses`: their own answers, each marked right or wrong. `keys`: the right answers. `feedback`: the text of
 * each option. `rationale`: why the right answer is right.
 */
export const reviewParts = ['responses', 'keys', 'feedback', 'rationale'] as const;
export type ReviewPart = (typeof reviewParts)[number];
