/**
 * When a course is completed. Activities are named by uuid. `done`: the activity is completed; the word
 * `lessons` means every required lesson. `passed`: its best score reaches `atLeast` per cent, or its own pass
 * mark. `attended`: the share of live hours, in per cent. `plan`: a plan that was handed in is approved.
 */
export type CompletionRule =
  | { all: CompletionRule[] }
  | { any: CompletionRule[] }
  | { done: string }
  | { passed: string; atLeast?: number }
  | { attended: { atLeast: number } }
  | { plan: 'approved' };

/** Where a plan that was handed in stands: nobody has begun to read it, somebody has, it came back, it is approved. */
export const handInStates = ['waiting', 'reading', 'returned', 'approved'] as const;
export type HandInState = (typeof handInStates)[number];

/** The plan of one learner, as its review knows it. */
export interface PlanFact {
  /** Of the last round; null: nothing was handed in. */
  state: HandInState | null;
  /** ISO 8601; null with the state. */
  handedInAt: string | null;
  /** Somebody facilitates the group: there is a reader. */
  hasReader: boolean;
}

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
  /** Null or left out: nothing is known of a plan, and none counts as approved. */
  plan?: PlanFact | null;
  /** An approved plan is waived, by decision. */
  planWaived?: Override;
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

/** Whether a rule asks for an approved plan, anywhere in it. */
export const asksForPlan = (rule: CompletionRule): boolean =>
  'plan' in rule ||
  ('all' in rule && rule.all.some(asksForPlan)) ||
  ('any' in rule && rule.any.some(asksForPlan));

/** Whether an activity counts as completed, by work or by decision. */
export const isCompleted = (fact: ActivityFact): boolean => fact.completed || fact.overridden !== undefined;
