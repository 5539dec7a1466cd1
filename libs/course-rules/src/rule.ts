/**
 * When a course is completed. Activities are named by uuid. `done`: the activity is completed; the word
 * `lessons` means every required lesson. `passed`: its best score reaches `atLeast` per cent, or its own pass
 * mark. `attended`: the share of live hours, in per cent.
 */
export type CompletionRule =
  | { all: CompletionRule[] }
  | { any: CompletionRule[] }
  | { done: string }
  | { passed: string; atLeast?: number }
  | { attended: { atLeast: number } };

/** A decision of a person that overrides what was measured; both parts go to the audit log. */
export interface Override {
  /** The person who decided. */
  by: string;
  reason: string;
  /** Of the decision itself, so that it can be found again and taken back. */
  id?: string;
  /** The second person, where a decision needs one. */
  confirmedBy?: string;
}

/** What a learner does in an activity. */
export const activityKinds = ['lesson', 'scorm', 'quiz', 'survey', 'scenario'] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** Facts about one learner and one activity. */
export interface ActivityFact {
  kind: ActivityKind;
  moduleId: string;
  /** Whether the course asks for it: it counts for progress, gates and `lessons`. */
  required: boolean;
  /** Working time in minutes. */
  minutes: number;
  completed: boolean;
  /** The score that counts, in per cent (0–100), or null while there is none. */
  score: number | null;
  /** The activity's own pass mark in per cent, or null. */
  passMark: number | null;
  /** What the activity itself reports where it has no mark (SCORM success status). */
  passed?: boolean | null;
  /** Months after the certificate at which it opens; null or left out: it opens with its module. */
  monthsAfter?: number | null;
  /** Waived: counts as completed and passed, by decision. */
  overridden?: Override;
}

/** Facts about one learner in one course. */
export interface Facts {
  /** By activity uuid, in teaching order. */
  activities: ReadonlyMap<string, ActivityFact>;
  /** Share of live hours attended in per cent, or null when none is recorded. */
  attendance: number | null;
  /** When the certificate in force was issued, and the moment asked about; left out: there is none. */
  certified?: { at: Date; now: Date };
  /** When the edition opens modules, by id, and the moment asked about; a module not named is open from the start. */
  releases?: { opensAt: ReadonlyMap<string, Date>; now: Date };
  /** Attendance is waived, by decision. */
  attendanceWaived?: Override;
  /** The outcome as a whole is granted, by decision. */
  granted?: Override;
}

/** What gates, progress and the next step need of a course: its modules in teaching order. */
export interface Course {
  modules: readonly CourseModule[];
}
export interface CourseModule {
  id: string;
  /** Whether later modules open only when this one's required activities are completed. */
  isGate: boolean;
}

/** Whether an activity counts as completed, by work or by decision. */
export const isCompleted = (fact: ActivityFact): boolean => fact.completed || fact.overridden !== undefined;
