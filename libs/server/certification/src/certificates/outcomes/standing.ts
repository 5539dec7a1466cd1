import {
  type ActivityFact,
  type Explanation,
  type Facts,
  type Override,
  type PlanFact,
  type RuledOutcome,
} from '@campus/course-rules';
import { monthsAfterOf, passMarkOf, type Outline } from '@campus/course';
import { type MissingForCertificate, type MissingKind, type PlanCondition } from './missing.type.ts';
import { type OutcomeOverrideEntity } from './deciding/outcome-override.entity.ts';

/** A learner's progress in one activity, as the statements of this tier and above read it. */
export interface ProgressFact {
  activityId: string;
  isCompleted: boolean;
  /** Per cent. */
  score: number | null;
  isPassed: boolean | null;
}

/**
 * The state of an activity before anybody has begun it: the same for all learners, for as long as its outline
 * is cached.
 */
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
 * The facts about one learner in one course version for libs/course-rules. `attendance`: as computed by
 * `attendancePercent`. `certified`: when the certificate in force was issued, and the present moment; only
 * follow-ups read it. `plan`: as `planStanding` has it.
 */
export function factsOf(
  outline: Outline,
  progress: ReadonlyMap<string, ProgressFact>,
  attendance: number | null,
  { certified, plan = null }: Pick<Facts, 'certified' | 'plan'> = {},
): Facts {
  const activities = new Map<string, ActivityFact>();
  for (const [id, fact] of untouchedIn(outline)) {
    const known = progress.get(id);
    activities.set(
      id,
      known ? { ...fact, completed: known.isCompleted, score: known.score, passed: known.isPassed } : fact,
    );
  }
  return { activities, attendance, plan, ...(certified ? { certified } : {}) };
}

/** What a person decided above the rule; holds decide nothing of an outcome. */
export interface DecisionFact {
  id: string;
  kind: OutcomeOverrideEntity['kind'];
  /** What a waiver of an activity, or of lessons, counts as done. */
  activityIds: string[];
  outcome: RuledOutcome | null;
  reason: string;
  by: string;
  confirmedBy: string | null;
}

/** SQL expression: the decisions in force about the enrolment `e` as a JSON list of `DecisionFact`. */
export const decisionsInForce = `
  coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind,
      'activityIds', coalesce(o.activity_ids, array_remove(array[o.activity_id], null)), 'outcome', o.outcome,
      'reason', o.reason, 'by', o.decided_by, 'confirmedBy', o.confirmed_by) order by o.decided_at, o.id)
    from decision_in_force o where o.enrolment_id = e.id), '[]')`;

/** The same facts with what was waived of them, and the outcomes that were granted as a whole. */
export function decidedFacts(
  facts: Facts,
  decisions: readonly DecisionFact[],
): { facts: Facts; granted: ReadonlyMap<RuledOutcome, Override> } {
  const granted = new Map<RuledOutcome, Override>();
  const activities = new Map(facts.activities);
  let attendanceWaived: Override | undefined;
  let planWaived: Override | undefined;
  for (const { id, kind, activityIds, outcome, by, reason, confirmedBy } of decisions) {
    const overridden = { by, reason, id };
    if (outcome) granted.set(outcome, { ...overridden, ...(confirmedBy === null ? {} : { confirmedBy }) });
    if (kind === 'attendance') attendanceWaived = overridden;
    if (kind === 'plan') planWaived = overridden;
    for (const activityId of activityIds) {
      const fact = activities.get(activityId);
      if (fact) activities.set(activityId, { ...fact, overridden });
    }
  }
  if (decisions.length === 0) return { facts, granted };
  const waived = {
    ...(attendanceWaived ? { attendanceWaived } : {}),
    ...(planWaived ? { planWaived } : {}),
  };
  return { facts: { ...facts, activities, ...waived }, granted };
}

const isLine = (kind: Explanation['kind']): kind is MissingKind => kind !== 'all' && kind !== 'any';

/** How a plan stands, as clients read it; null: the part asks for none. */
export const planView = (plan: PlanFact | null | undefined): PlanCondition | null =>
  plan ? { ...plan, handedInAt: plan.handedInAt === null ? null : new Date(plan.handedInAt) } : null;

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
      plan: planView(explanation.plan),
    },
  ];
}
