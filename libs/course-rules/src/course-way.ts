import { isCompleted, type ActivityFact, type Course, type Facts } from './rule.ts';

/** Whether an activity may be opened, and if not, which module stands before it and what is missing there. */
export type Opening =
  | { open: true }
  | { open: false; reason: 'UNKNOWN_ACTIVITY' }
  /** `gate`: the first closed gate; `missing`: its required activities not yet completed, in teaching order. */
  | { open: false; reason: 'GATE_CLOSED'; gate: string; missing: string[] };

/** Where a learner stands. Only required activities count. */
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
  reason: 'NOT_COMPLETED' | 'NOT_PASSED';
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
  entries.filter(([, fact]) => fact.required && !isCompleted(fact)).map(([uuid]) => uuid);

const openingOf = (moduleId: string, course: Course, facts: Facts): Opening => {
  const at = course.modules.findIndex(({ id }) => id === moduleId);
  if (at < 0) return { open: false, reason: 'UNKNOWN_ACTIVITY' };
  for (const { id, isGate } of course.modules.slice(0, at)) {
    const left = isGate ? leftToDo(ofModule(facts, id)) : [];
    if (left.length > 0) return { open: false, reason: 'GATE_CLOSED', gate: id, missing: left };
  }
  return { open: true };
};

/** The gate rule: every gate before an activity's module must have its required activities completed. */
export const isOpen = (activity: string, course: Course, facts: Facts): Opening => {
  const fact = facts.activities.get(activity);
  return fact === undefined
    ? { open: false, reason: 'UNKNOWN_ACTIVITY' }
    : openingOf(fact.moduleId, course, facts);
};

const progressIn = (entries: Entry[]): Progress => {
  const required = entries.filter(([, fact]) => fact.required);
  const left = required.filter(([, fact]) => !isCompleted(fact));
  const completed = required.length - left.length;
  return {
    completed,
    required: required.length,
    share: required.length === 0 ? 1 : completed / required.length,
    minutesLeft: left.reduce((sum, [, fact]) => sum + fact.minutes, 0),
  };
};

/** How far a learner is, over the course and in each module. */
export const progressOf = (course: Course, facts: Facts): CourseProgress => ({
  ...progressIn(course.modules.flatMap(({ id }) => ofModule(facts, id))),
  modules: course.modules.map(({ id }) => ({
    id,
    open: openingOf(id, course, facts).open,
    ...progressIn(ofModule(facts, id)),
  })),
});

const isBelowMark = ({ passMark, score, overridden }: ActivityFact): boolean =>
  passMark !== null && overridden === undefined && (score === null || score < passMark);

/**
 * The first required activity that is open and not completed; when all are completed, the first whose pass mark is
 * not reached (it comes last because a failed quiz may be cooling down); null when nothing is left.
 */
export const nextStep = (course: Course, facts: Facts): NextStep | null => {
  const open = course.modules
    .filter(({ id }) => openingOf(id, course, facts).open)
    .flatMap(({ id }) => ofModule(facts, id))
    .filter(([, fact]) => fact.required);
  const [uncompleted] = leftToDo(open);
  if (uncompleted !== undefined) return { activity: uncompleted, reason: 'NOT_COMPLETED' };
  const failed = open.find(([, fact]) => isBelowMark(fact));
  return failed === undefined ? null : { activity: failed[0], reason: 'NOT_PASSED' };
};
