import type { AttemptPolicy } from './attempt-policy.ts';
import { elementsOf, summariseCmi } from './cmi.ts';
import type { FlatCmi } from './flat-cmi.ts';
import type { Item, ScormStandard } from '../manifest/manifest.ts';

/** How an item, or the root of the tree, came out. */
export interface ItemResult {
  isCompleted: boolean;
  isPassed: boolean | null;
  /** Per cent. */
  score: number | null;
}

/** Marks of an item; the policy's own takes their place where the item is all there is to pass. */
export type Marks = Pick<Item, 'masteryScore' | 'scaledPassingScore' | 'completionThreshold'>;

export const marksUnder = <Given extends Marks>(
  item: Given,
  { mastery }: Pick<AttemptPolicy, 'mastery'>,
  isOnlyItem: boolean,
): Given =>
  isOnlyItem && mastery !== null
    ? { ...item, masteryScore: mastery, scaledPassingScore: mastery / 100 }
    : item;

const asElements = (marks: Marks): FlatCmi =>
  Object.fromEntries(
    Object.entries({
      'cmi.student_data.mastery_score': marks.masteryScore,
      'cmi.scaled_passing_score': marks.scaledPassingScore,
      'cmi.completion_threshold': marks.completionThreshold,
    }).flatMap(([name, mark]) => (mark === null ? [] : [[name, String(mark)]])),
  );

/** Content that ended to be resumed later. */
export const isSuspended = (standard: ScormStandard, cmi: FlatCmi): boolean =>
  cmi[elementsOf(standard).exit]?.trim().toLowerCase() === 'suspend';

/**
 * Content that ended for good without reporting completion has completed: in 1.2 the LMS sets this in place
 * of `not attempted` (RTE 1.2, lesson_status), in 2004 unless the item declares that content always reports
 * it (SN 4.5, UP.4).
 */
const withSilenceRead = (standard: ScormStandard, cmi: FlatCmi): FlatCmi => {
  const name = standard === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
  const said = cmi[name]?.trim().toLowerCase() ?? '';
  return ['', 'not attempted', 'unknown', 'n', 'u'].includes(said) ? { ...cmi, [name]: 'completed' } : cmi;
};

/** Applies the policy's notion of completion. */
export const completedUnder = (
  { completion }: Pick<AttemptPolicy, 'completion'>,
  result: ItemResult,
): ItemResult => {
  if (completion === 'opened') return { ...result, isCompleted: true };
  return completion === 'passed' ? { ...result, isCompleted: result.isPassed === true } : result;
};

/**
 * What a commit says about its item, judged by marks and policy; the marks content claims for itself are overwritten.
 *
 * @param hasEnded content called Terminate or LMSFinish; closing the page is no end
 */
export const itemResultOf = (
  standard: ScormStandard,
  cmi: FlatCmi,
  marks: Marks,
  policy: Pick<AttemptPolicy, 'completion'>,
  hasEnded: boolean,
): ItemResult => {
  const said = hasEnded && !isSuspended(standard, cmi) ? withSilenceRead(standard, cmi) : cmi;
  const { completed, passed, scorePercent } = summariseCmi(standard, { ...said, ...asElements(marks) });
  return completedUnder(policy, { isCompleted: completed, isPassed: passed, score: scorePercent });
};

/** The root of the tree as the engine rolled it up. */
export interface RolledUp {
  isCompleted: boolean | null;
  isSatisfied: boolean | null;
  /** −1 to 1. */
  measure: number | null;
}

/** The attempt's result from the rolled-up root. */
export const rootResultOf = (
  root: RolledUp,
  policy: Pick<AttemptPolicy, 'mastery' | 'completion'>,
): ItemResult => {
  const score =
    root.measure === null ? null : Math.round(Math.max(0, Math.min(1, root.measure)) * 10_000) / 100;
  const isPassed = policy.mastery !== null && score !== null ? score >= policy.mastery : root.isSatisfied;
  const isCompleted = policy.completion === 'passed' ? isPassed === true : root.isCompleted === true;
  return { isCompleted, isPassed, score };
};
