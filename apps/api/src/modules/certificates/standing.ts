import {
  type ActivityFact,
  type Explanation,
  type Facts,
  type Override,
  type RuledOutcome,
} from '@campus/course-rules';
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

/** What a person decided above the rule; holds decide nothing of an outcome. */
export interface DecisionFact {
  id: string;
  kind: 'activity' | 'outcome' | 'hold';
  activityId: string | null;
  outcome: RuledOutcome | null;
  reason: string;
  by: string;
}

/** A learner's decisions in force as a JSON list of `DecisionFact`; `enrolment` is an expression for its id. */
export const decisionsOf = (enrolment: string): string => `
  coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'activityId', o.activity_id, 'outcome', o.outcome,
      'reason', o.reason, 'by', o.decided_by) order by o.decided_at, o.id)
    from outcome_override o where o.enrolment_id = ${enrolment} and o.withdrawn_at is null), '[]')`;

/** The same facts with what was decided above them, and the outcomes that were granted as a whole. */
export function decidedFacts(
  facts: Facts,
  decisions: readonly DecisionFact[],
): { facts: Facts; granted: ReadonlyMap<RuledOutcome, Override> } {
  const granted = new Map<RuledOutcome, Override>();
  const activities = new Map(facts.activities);
  for (const { id, activityId, outcome, by, reason } of decisions) {
    if (outcome) granted.set(outcome, { by, reason, id });
    const fact = activityId === null ? undefined : activities.get(activityId);
    if (activityId !== null && fact) activities.set(activityId, { ...fact, overridden: { by, reason, id } });
  }
  return { facts: decisions.length > 0 ? { ...facts, activities } : facts, granted };
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
