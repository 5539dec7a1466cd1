import type { FlatCmi } from '@campus/scorm-format';
import { stateOf, type Activity, type Course } from './course.ts';
import {
  completionOf,
  fieldOf,
  objectiveAt,
  objectiveState,
  satisfactionOf,
  setCompletion,
  setField,
  setProgress,
} from './tracking.ts';

/** Copies what content reports into the tracking data, and back when an attempt starts (RTE 4.2, SN 4.2). */

const numberIn = (cmi: FlatCmi, name: string): number | null => {
  const text = cmi[name];
  const value = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
};

const successes: Record<string, boolean> = { passed: true, failed: false };
const completions: Record<string, boolean> = { completed: true, incomplete: false, 'not attempted': false };

/** Indexes of `cmi.objectives` in run-time data. */
const objectiveIndexes = (cmi: FlatCmi): [index: string, id: string][] =>
  Object.entries(cmi).flatMap(([name, id]) => {
    const index = /^cmi\.objectives\.(\d+)\.id$/.exec(name)?.[1];
    return index === undefined ? [] : [[index, id]];
  });

const takeScores = (course: Course, activity: Activity, at: number, told: FlatCmi, prefix: string): void => {
  const scaled = numberIn(told, `${prefix}.scaled`);
  if (scaled !== null) setField(course, activity, at, 'measure', scaled);
  for (const field of ['raw', 'min', 'max'] as const) {
    const score = told[`${prefix}.${field}`];
    if (score !== undefined) setField(course, activity, at, field, score);
  }
};

/** The value read from an element that was never set. */
const unsaid = (name: string): string => (name.endsWith('_status') ? 'unknown' : '');

/** Of an objective that content knows by its id. */
const takeObjective = (course: Course, activity: Activity, at: number, told: FlatCmi, n: string) => {
  const prefix = `cmi.objectives.${n}.`;
  const success = told[`${prefix}success_status`];
  if (success !== undefined) {
    setField(course, activity, at, 'satisfied', successes[success] ?? null, true);
    if (at === 0) stateOf(course, activity).isSatisfactionTold = true;
  }
  takeScores(course, activity, at, told, `${prefix}score`);
  const progress = numberIn(told, `${prefix}progress_measure`);
  if (progress !== null) {
    if (at === 0) setProgress(course, activity, progress);
    else setField(course, activity, at, 'progress', progress);
  }
  const completion = told[`${prefix}completion_status`];
  if (completion === undefined) return;
  const isCompleted = completions[completion] ?? null;
  if (at === 0) stateOf(course, activity).isCompletionTold = true;
  if (at === 0) setCompletion(course, activity, isCompleted, true);
  else setField(course, activity, at, 'completion', isCompleted, true);
};

/**
 * Takes an item's run-time data into its activity: objectives by their ids, then what the item says about itself, which
 * is about the primary objective. Only what content has set, or what has changed since the launch, is its word: the
 * rest may be older than what others have said since.
 *
 * @param then the data it was launched with
 * @param set names of elements that content set since
 */
export const takeRunTime = (
  course: Course,
  activity: Activity,
  now: FlatCmi,
  then: FlatCmi,
  set: ReadonlySet<string>,
): void => {
  if (!activity.definition.delivery.isTracked) return;
  const told = Object.fromEntries(
    Object.entries(now).filter(([name, value]) => set.has(name) || (then[name] ?? unsaid(name)) !== value),
  );
  let isPrimaryNamed = false;
  for (const [index, id] of objectiveIndexes(now)) {
    const at = objectiveAt(activity, id);
    if (at === undefined) continue;
    isPrimaryNamed ||= at === 0;
    takeObjective(course, activity, at, told, index);
  }
  const state = stateOf(course, activity);
  const success = successes[told['cmi.success_status'] ?? ''] ?? null;
  const isSuccessSet = set.has('cmi.success_status');
  if (isSuccessSet) state.isSatisfactionTold = true;
  if (success !== null || (isSuccessSet && !isPrimaryNamed))
    setField(course, activity, 0, 'satisfied', success, isSuccessSet);
  takeScores(course, activity, 0, told, 'cmi.score');
  const completion = completions[told['cmi.completion_status'] ?? ''] ?? null;
  const isCompletionSet = set.has('cmi.completion_status');
  if (isCompletionSet) state.isCompletionTold = true;
  // Its overall status takes precedence over that of its objective, even if it is unknown.
  if (completion !== null || isCompletionSet) setCompletion(course, activity, completion, isCompletionSet);
  const progress = numberIn(told, 'cmi.progress_measure');
  if (progress !== null) setProgress(course, activity, progress);
};

const successWord = (satisfied: boolean | null) =>
  satisfied === null ? null : satisfied ? 'passed' : 'failed';
const completionWord = (completed: boolean | null) =>
  completed === null ? null : completed ? 'completed' : 'incomplete';

/** `cmi.objectives` of a new attempt: every objective that has an id, with what maps let it know (RTE 4.2.17). */
export const objectivesAtStart = (course: Course, activity: Activity): FlatCmi => {
  const entries: [string, string][] = [];
  let n = 0;
  activity.definition.objectives.forEach(({ id }, at) => {
    if (id === null) return;
    const value = <Field extends 'measure' | 'progress' | 'raw' | 'min' | 'max'>(field: Field) =>
      fieldOf(course, activity, at, field)?.toString() ?? null;
    const known: [string, string | null][] = [
      ['id', id],
      ['success_status', successWord(satisfactionOf(course, activity, at))],
      ['completion_status', completionWord(fieldOf(course, activity, at, 'completion'))],
      ['score.scaled', value('measure')],
      ['score.raw', value('raw')],
      ['score.min', value('min')],
      ['score.max', value('max')],
      ['progress_measure', value('progress')],
    ];
    for (const [name, text] of known) if (text !== null) entries.push([`cmi.objectives.${n}.${name}`, text]);
    n += 1;
  });
  return Object.fromEntries(entries);
};

/** What is shown, and told to the server, of an activity. */
export const standingOf = (course: Course, activity: Activity) => ({
  id: activity.id,
  isCompleted: completionOf(course, activity),
  isSatisfied: satisfactionOf(course, activity),
  measure: fieldOf(course, activity, 0, 'measure') ?? objectiveState(course, activity, 0).measure,
  progress: fieldOf(course, activity, 0, 'progress') ?? stateOf(course, activity).progress,
});
