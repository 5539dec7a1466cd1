import { elementsOf, totalSecondsOf } from './cmi.ts';
import { formatDuration, parseDuration } from './duration.ts';
import { flattenCmi, type FlatCmi } from './flat-cmi.ts';
import type { Item, ScormStandard } from '../manifest/manifest.ts';

/** Run-time data of the last session, and how it ended. */
export interface SavedCmi {
  /** As {@link storeCommit} made it, or in any shape it travels in. */
  cmi: unknown;
  /** Whether content ended it (Terminate, LMSFinish); false when the page was closed or lost. */
  finished: boolean;
}

/** What content sees of the learner. */
export interface Learner {
  id: string;
  /** `Surname, Given name`, as both versions have it. */
  name: string;
}

/** What the manifest, or the course, sets for an item; an {@link Item} will do. */
export type LaunchSettings = Pick<
  Item,
  | 'dataFromLms'
  | 'masteryScore'
  | 'maxTimeAllowed'
  | 'timeLimitAction'
  | 'completionThreshold'
  | 'scaledPassingScore'
>;

/** `normal` counts; `browse` and `review` do not. */
export type LaunchMode = 'normal' | 'browse' | 'review';

const timeLimitActions = ['exit,message', 'exit,no message', 'continue,message', 'continue,no message'];

/**
 * How content is entered. `ab-initio`: for the first time, or again. `resume`: where the learner was, because
 * content suspended itself or was cut off. Empty: after a normal end, which in 1.2 keeps the data; in 2004 a normal
 * end closes the learner attempt, so that the next begins again (RTE 4.2.8, 4.2.10).
 */
export const entryOf = (standard: ScormStandard, saved: SavedCmi | null): 'ab-initio' | 'resume' | '' => {
  const cmi = flattenCmi(saved?.cmi);
  if (saved === null || Object.keys(cmi).length === 0) return 'ab-initio';
  if (!saved.finished || cmi[elementsOf(standard).exit] === 'suspend') return 'resume';
  return standard === '1.2' ? '' : 'ab-initio';
};

/** To be read again content has to find its place: many take bookmark and state at `resume` only. */
const reviewEntry = (standard: ScormStandard, cmi: FlatCmi): 'resume' | '' =>
  cmi['cmi.suspend_data'] || cmi[elementsOf(standard).location] ? 'resume' : '';

/** What a learner has set for themselves: it holds for the next item and the next attempt too. */
export const preferencesIn = (cmi: unknown): FlatCmi =>
  Object.fromEntries(
    Object.entries(flattenCmi(cmi)).filter(([name]) => /^cmi\.(student|learner)_preference\./.test(name)),
  );

/** Elements that belong to one session only. */
const carriedOver = (standard: ScormStandard, cmi: FlatCmi): FlatCmi => {
  const { session, exit } = elementsOf(standard);
  return Object.fromEntries(Object.entries(cmi).filter(([name]) => name !== session && name !== exit));
};

const without = (state: Record<string, string | null>): FlatCmi =>
  Object.fromEntries(
    Object.entries(state).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''),
  );

const settings12 = (settings: LaunchSettings, mode: LaunchMode, learner: Learner, limits: Limits) => ({
  'cmi.core.student_id': learner.id,
  'cmi.core.student_name': learner.name,
  'cmi.core.lesson_mode': mode,
  'cmi.core.credit': mode === 'normal' ? 'credit' : 'no-credit',
  'cmi.launch_data': settings.dataFromLms,
  'cmi.student_data.mastery_score': settings.masteryScore?.toString() ?? null,
  'cmi.student_data.max_time_allowed': limits.time,
  'cmi.student_data.time_limit_action': limits.action,
});

const settings2004 = (settings: LaunchSettings, mode: LaunchMode, learner: Learner, limits: Limits) => ({
  'cmi.learner_id': learner.id,
  'cmi.learner_name': learner.name,
  'cmi.mode': mode,
  'cmi.credit': mode === 'normal' ? 'credit' : 'no-credit',
  'cmi.launch_data': settings.dataFromLms,
  'cmi.scaled_passing_score': settings.scaledPassingScore?.toString() ?? null,
  'cmi.completion_threshold': settings.completionThreshold?.toString() ?? null,
  'cmi.max_time_allowed': limits.time,
  'cmi.time_limit_action': limits.action,
});

interface Limits {
  time: string | null;
  action: string | null;
}

/** A time of SCORM 2004 as the manifest has it; one in another form is put into words of the version. */
const timeOf = (standard: ScormStandard, text: string): string | null => {
  const seconds = parseDuration(text);
  if (seconds === null) return null;
  return standard !== '1.2' && /^P[^W]+$/.test(text) ? text : formatDuration(seconds, standard);
};

const limitsOf = (standard: ScormStandard, settings: LaunchSettings): Limits => {
  const action = settings.timeLimitAction?.replace(/\s*,\s*/, ',').toLowerCase() ?? '';
  return {
    time: timeOf(standard, (settings.maxTimeAllowed ?? '').trim()),
    action: timeLimitActions.includes(action) ? action : null,
  };
};

/**
 * The run-time data to load before content starts, flat, for scorm-again's `loadFromFlattenedJSON`: what was saved
 * where it is carried over, then what the LMS alone sets (it wins over anything content may have saved there).
 * total_time holds all sessions of the learner attempt so far; keep it for {@link storeCommit}. In review everything
 * is there to be read, however the last session ended.
 */
export const launchState = (
  standard: ScormStandard,
  saved: SavedCmi | null,
  learner: Learner,
  settings: LaunchSettings,
  mode: LaunchMode = 'normal',
): FlatCmi => {
  const before = flattenCmi(saved?.cmi);
  const entry = mode === 'review' ? reviewEntry(standard, before) : entryOf(standard, saved);
  const cmi = entry === 'ab-initio' ? {} : before;
  const is12 = standard === '1.2';
  const names = elementsOf(standard);
  const owned = (is12 ? settings12 : settings2004)(settings, mode, learner, limitsOf(standard, settings));
  const kept = Object.entries(carriedOver(standard, cmi)).filter(([name]) => !Object.hasOwn(owned, name));
  return {
    ...(is12 ? { 'cmi.core.lesson_status': 'not attempted' } : {}),
    ...Object.fromEntries(kept),
    ...without(owned),
    [is12 ? 'cmi.core.entry' : 'cmi.entry']: entry,
    [names.total]: formatDuration(totalSecondsOf(standard, cmi), standard),
  };
};
