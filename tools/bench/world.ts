/** What the load and the limit know about the data of a run; written as JSON between the processes. */
export interface World {
  password: string;
  /** Operation name → id under which the campus registered it. */
  operations: Record<string, string>;
  learners: Learner[];
  /** Lessons of the real course that are open to every learner. */
  lessons: string[];
  /** The quiz of the other course, which every learner has begun. */
  quizId: string;
  /** `version/language` → the parts of a course home that are the same for all learners. */
  homes: Record<string, Record<string, unknown>>;
  /** `activity/language` → the parts of a lesson that neither its text nor the learner's state holds. */
  frames: Record<string, LessonFrame>;
}

export interface Learner {
  personId: string;
  email: string;
  /** Of the session cookie. */
  token: string;
  /** In the real course. */
  enrolmentId: string;
  /** In the course of 48 activities. */
  largeEnrolmentId: string;
  attemptId: string;
  questions: { id: string; keys: string[] }[];
  scorm: { attemptId: string; itemId: string; sessionId: string };
  timeToken: string;
  /** When the token was received, by this machine's clock in milliseconds. */
  tokenAt: number;
}

export interface LessonFrame {
  versionId: string;
  key: string;
  moduleTitle: string;
  minutes: number;
  terms: unknown;
  previous: unknown;
  next: unknown;
}

export const locales = ['es', 'en', 'fr'] as const;
