import { type ActivityFact, type Explanation, type Facts } from '@campus/course-rules';
import { monthsAfterOf, passMarkOf, type Outline } from '../courses/index.ts';
import { type MissingForCertificate, type MissingKind } from './missing.type.ts';

/** A learner's progress in one activity, as the statements of this tier and above read it. */
export interface ProgressFact {
  activityId: string;
  isCompleted: boolean;
  /** Per cent. */
  score: number | null;
  isPassed: boolean | null;
}

/** What is known of an activity before anybody has begun it: the same for all learners, as long as its outline is in memory. */
const untouched = new WeakMap<Outline, readonly (readonly [string, ActivityFact])[]>();

function untouchedIn(outline: Outline): readonly (readonly [string, ActivityFact])[] {
  const known = untouched.get(outline);
  if (known) return known;
  const facts = outline.activities.map((activity): [string, ActivityFact] => [
    activity.id,
    {
      kind: activity.kind,
      moduleId: activity.moduleId,
      required: activity.isRequired,
      minutes: activity.minutes,
      completed: false,
      score: null,
      passMark: passMarkOf(activity),
      passed: null,
      monthsAfter: monthsAfterOf(activity),
    },
  ]);
  untouched.set(outline, facts);
  return facts;
}

/**
 * What libs/course-rules wants to know of one learner in one course version. `attendance`: as `attendancePercentOf`
 * says it. `certified`: when the certificate in force was issued, and the moment asked about; only follow-ups look at it.
 */
export function factsOf(
  outline: Outline,
  progress: ReadonlyMap<string, ProgressFact>,
  attendance: number | null,
  certified?: Facts['certified'],
): Facts {
  const activities = new Map<string, ActivityFact>();
  for (const [id, fact] of untouchedIn(outline)) {
    const known = progress.get(id);
    activities.set(
      id,
      known ? { ...fact, completed: known.isCompleted, score: known.score, passed: known.isPassed } : fact,
    );
  }
  return { activities, attendance, ...(certified ? { certified } : {}) };
}

const isLine = (kind: Explanation['kind']): kind is MissingKind => kind !== 'all' && kind !== 'any';

/** The rule as a flat list in the order it was written, met lines too: *what is missing for my certificate*. */
export function linesOf(explanation: Explanation, outline: Outline, locale: string): MissingForCertificate[] {
  if (!isLine(explanation.kind))
    return explanation.children.flatMap((child) => linesOf(child, outline, locale));
  const [activityId = null] = explanation.activities;
  const activity = activityId === null ? undefined : outline.find(activityId)?.activity;
  return [
    {
      kind: explanation.kind,
      activityId,
      title: activity ? (activity.titles[locale] ?? activity.key) : null,
      had: explanation.had,
      needed: explanation.needed,
      isMet: explanation.met,
    },
  ];
}
