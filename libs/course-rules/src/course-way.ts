import { hasComeDue, isFollowUp } from './follow-up.ts';
import { isCompleted, type ActivityFact, type Course, type Facts } from './rule.ts';

/** Whether an activity may be opened, and if not, which module comes first and what is missing there. */
export type Opening =
  | { open: true }
  | { open: false; reason: 'UNKNOWN_ACTIVITY' }
  /** `gate`: the first closed gate; `missing`: its required activities not yet completed, in teaching order. */
  | { open: false; reason: 'GATE_CLOSED'; gate: string; missing: string[] }
  /** The day on which the edition opens the module has not come. */
  | { open: false; reason: 'NOT_RELEASED'; opensAt: Date }
  /** A follow-up whose day after the certificate has not come. */
  | { open: false; reason: 'NOT_DUE' };

/** How far a learner is. Only required activities count. */
export interface Progress {
  completed: number;
  required: number;
  /** completed / required, 0 to 1; 1 when nothing is required. */
  share: number;
  /** Working time of what is not completed, in minutes. */
  minutesLeft: number;
}
export interface CourseProgress extends Progress {
  /** In teaching order. */
  modules: (Progress & { id: string; open: boolean })[];
}

/** What to do next, and why it is still to be done. */
export interface NextStep {
  activity: string;
  reason: 'NOT_COMPLETED' | 'NOT_PASSED' | 'FOLLOW_UP';
}

type Entry = [uuid: string, fact: ActivityFact];

const byModule = new WeakMap<Facts['activities'], ReadonlyMap<string, Entry[]>>();

/** Grouped once per set of facts: progress, gates and the next step ask for every module, several times. */
const ofModule = ({ activities }: Facts, moduleId: string): Entry[] => {
  let modules = byModule.get(activities);
  if (!modules) {
    modules = Map.groupBy(activities, ([, fact]) => fact.moduleId);
    byModule.set(activities, modules);
  }
  return modules.get(moduleId) ?? [];
};

const leftToDo = (entries: Entry[]): string[] =>
  entries
    .filter(([, fact]) => fact.required && !isFollowUp(fact) && !isCompleted(fact))
    .map(([uuid]) => uuid);

/** When the edition opens a module that is not open yet; null: nothing is in the way. */
export const releaseOf = (moduleId: string, { releases }: Facts): Date | null => {
  const at = releases?.opensAt.get(moduleId);
  return at && releases && at > releases.now ? at : null;
};

const openingOf = (moduleId: string, course: Course, facts: Facts): Opening => {
  const at = course.modules.findIndex(({ id }) => id === moduleId);
  if (at < 0) return { open: false, reason: 'UNKNOWN_ACTIVITY' };
  for (const { id, isGate } of course.modules.slice(0, at)) {
    const left = isGate ? leftToDo(ofModule(facts, id)) : [];
    if (left.length > 0) return { open: false, reason: 'GATE_CLOSED', gate: id, missing: left };
  }
  const opensAt = releaseOf(moduleId, facts);
  return opensAt ? { open: false, reason: 'NOT_RELEASED', opensAt } : { open: true };
};

/**
 * The gate rule: every gate before an activity's module must have its required activities completed, and the day on
 * which the edition opens the module must have come. A follow-up waits for its own day instead: who has the certificate is past every gate.
 */
export const isOpen = (activity: string, course: Course, facts: Facts): Opening => {
  const fact = facts.activities.get(activity);
  if (fact === undefined) return { open: false, reason: 'UNKNOWN_ACTIVITY' };
  if (!isFollowUp(fact)) return openingOf(fact.moduleId, course, facts);
  return hasComeDue(fact, facts) ? { open: true } : { open: false, reason: 'NOT_DUE' };
};

/** A plain loop, because every request for a course home runs it over every activity of the course. */
const progressIn = (entries: readonly Entry[]): Progress => {
  let required = 0;
  let completed = 0;
  let minutesLeft = 0;
  for (const [, fact] of entries) {
    if (!fact.required || isFollowUp(fact)) continue;
    required += 1;
    if (isCompleted(fact)) completed += 1;
    else minutesLeft += fact.minutes;
  }
  return { completed, required, share: required === 0 ? 1 : completed / required, minutesLeft };
};

const sumOf = (parts: readonly Progress[]): Progress => {
  const sum = { completed: 0, required: 0, minutesLeft: 0 };
  for (const part of parts) {
    sum.completed += part.completed;
    sum.required += part.required;
    sum.minutesLeft += part.minutesLeft;
  }
  return { ...sum, share: sum.required === 0 ? 1 : sum.completed / sum.required };
};

/** How far a learner is, over the course and in each module. */
export const progressOf = (course: Course, facts: Facts): CourseProgress => {
  let isWayFree = true;
  const modules = course.modules.map(({ id, isGate }) => {
    const progress = progressIn(ofModule(facts, id));
    const module = { id, open: isWayFree && releaseOf(id, facts) === null, ...progress };
    if (isGate && progress.completed < progress.required) isWayFree = false;
    return module;
  });
  return { ...sumOf(modules), modules };
};

const isBelowMark = ({ passMark, score, overridden }: ActivityFact): boolean =>
  passMark !== null && overridden === undefined && (score === null || score < passMark);

/**
 * The first required activity that is open and not completed; when all that is released is completed, the first whose pass mark is
 * not reached (it comes last because a failed quiz may be cooling down); then the first follow-up whose day has
 * come; null when nothing is left.
 */
export const nextStep = (course: Course, facts: Facts): NextStep | null => {
  let failed: string | null = null;
  let due: string | null = null;
  for (const { id, isGate } of course.modules) {
    if (releaseOf(id, facts)) {
      // Everything after a gate that nobody can pass yet is closed too.
      if (isGate && leftToDo(ofModule(facts, id)).length > 0) break;
      continue;
    }
    // Whatever is the first not completed, every gate before it is: gates need no look here.
    for (const [activity, fact] of ofModule(facts, id)) {
      if (isFollowUp(fact)) {
        if (due === null && !isCompleted(fact) && hasComeDue(fact, facts)) due = activity;
      } else if (fact.required) {
        if (!isCompleted(fact)) return { activity, reason: 'NOT_COMPLETED' };
        if (failed === null && isBelowMark(fact)) failed = activity;
      }
    }
  }
  if (failed !== null) return { activity: failed, reason: 'NOT_PASSED' };
  return due === null ? null : { activity: due, reason: 'FOLLOW_UP' };
};
