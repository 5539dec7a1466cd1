import {
  missing,
  nextOutcome,
  reachedOutcome,
  type DecidedOutcome,
  type Explanation,
  type MissingLeaf,
  type PlanFact,
  type RuledOutcome,
} from '@campus/course-rules';

/** What keeps somebody from a certificate, and who can remove it. Stored with the batch; clients supply the words. */
export interface Blocker {
  code: BlockerCode;
  remover: Remover;
  /** The outcome it blocks; null: all. */
  outcome: RuledOutcome | null;
  activityId: string | null;
  /** Of lessons: those that are left. Blockers kept before they were named have none. */
  lessons?: string[];
  /** How many of the lessons, or per cent; null when nothing is measured. */
  had: number | null;
  needed: number | null;
  /** The decision that holds it back, where one does. */
  overrideId: string | null;
  reason: string | null;
  /** Of a plan that is not approved: how it stands. */
  plan?: PlanFact | null;
}

export const blockerCodes = [
  'ACTIVITY_NOT_DONE',
  'LESSONS_LEFT',
  'NOT_PASSED',
  'NOT_ATTENDED',
  'PLAN_NOT_APPROVED',
  'HELD',
  'ON_HOLD',
  'ENROLMENT_ENDED',
  'NAME_CHANGED',
] as const;
export type BlockerCode = (typeof blockerCodes)[number];

export const removers = ['learner', 'facilitator', 'coordinator', 'administrator'] as const;
export type Remover = (typeof removers)[number];

/** A node of the explanation tree, in the order it is read; `depth` 0 is the outcome itself. */
export interface ExplanationLine {
  depth: number;
  kind: Explanation['kind'];
  activityId: string | null;
  had: number | null;
  needed: number | null;
  isMet: boolean;
  /** Why somebody decided that it counts. */
  overrideReason: string | null;
  /** The decision itself; lines kept before it was noted have none. */
  overrideId?: string | null;
  /** At depth 0: the outcome as a whole was granted. */
  isGranted?: boolean;
  /** Of `plan`: how it stood. */
  plan?: PlanFact | null;
}

export interface OutcomeLines {
  outcome: RuledOutcome;
  isMet: boolean;
  lines: ExplanationLine[];
}

const blank = { outcome: null, activityId: null, had: null, needed: null, overrideId: null, reason: null };

/** A plan under way waits for whoever reads it. One to hand in is its author's, if anybody would read it. */
const removerOfPlan = (plan: PlanFact | null): Remover => {
  if (plan?.state === 'waiting' || plan?.state === 'reading')
    return plan.hasReader ? 'facilitator' : 'coordinator';
  return plan && !plan.hasReader ? 'coordinator' : 'learner';
};

/** A score that was tried for and missed needs another attempt, which is the facilitator's to allow. */
const ofLeaf = (leaf: MissingLeaf, outcome: RuledOutcome): Blocker => {
  const [activityId = null] = leaf.activities;
  const about = { ...blank, outcome, activityId, had: leaf.had, needed: leaf.needed };
  if (leaf.kind === 'attended') return { ...about, code: 'NOT_ATTENDED', remover: 'coordinator' };
  if (leaf.kind === 'plan') {
    const plan = leaf.plan ?? null;
    return { ...about, code: 'PLAN_NOT_APPROVED', remover: removerOfPlan(plan), plan };
  }
  if (leaf.kind === 'done') return { ...about, code: 'ACTIVITY_NOT_DONE', remover: 'learner' };
  return { ...about, code: 'NOT_PASSED', remover: leaf.had === null ? 'learner' : 'facilitator' };
};

/** Lessons are counted, not named: twenty lines about lessons hide the one about the final test. */
const lessonsLeft = (explanation: Explanation): Explanation[] =>
  explanation.kind === 'lessons'
    ? explanation.met
      ? []
      : [explanation]
    : explanation.children.flatMap(lessonsLeft);

function towards({ outcome, explanation }: DecidedOutcome): Blocker[] {
  const lessons = lessonsLeft(explanation);
  const counted = new Set(lessons.flatMap(({ children }) => children.flatMap((child) => child.activities)));
  const [first] = lessons;
  return [
    ...(first
      ? [
          {
            ...blank,
            code: 'LESSONS_LEFT' as const,
            remover: 'learner' as const,
            outcome,
            had: first.had,
            needed: first.needed,
            lessons: lessons.flatMap(({ children }) =>
              children.filter(({ met }) => !met).flatMap(({ activities }) => activities),
            ),
          },
        ]
      : []),
    ...missing(explanation)
      .filter(({ kind, activities: [id] }) => !(kind === 'done' && id !== undefined && counted.has(id)))
      .map((leaf) => ofLeaf(leaf, outcome)),
  ];
}

/** Of an enrolment that cannot have a certificate whatever was studied. */
function ofStatus(status: string): Blocker | null {
  switch (status) {
    case 'active':
    case 'completed':
    case 'failed':
    case 'expired':
      // Settled with its edition: a decision of a coordinator may still earn a certificate.
      return null;
    case 'on_hold':
      return { ...blank, code: 'ON_HOLD', remover: 'coordinator' };
    // A withdrawal can be reversed; any other ended enrolment continues elsewhere, or not at all.
    case 'withdrawn':
      return { ...blank, code: 'ENROLMENT_ENDED', remover: 'coordinator' };
    default:
      return { ...blank, code: 'ENROLMENT_ENDED', remover: 'administrator' };
  }
}

export interface Hold {
  id: string;
  reason: string;
}

/**
 * What blocks any certificate, and what blocks the next outcome. `isStopped`: nothing may be issued, even
 * where an outcome is reached.
 */
export function blockersOf(
  status: string,
  hold: Hold | null,
  decided: readonly DecidedOutcome[],
): { blockers: Blocker[]; isStopped: boolean } {
  const stops: Blocker[] = [];
  const ended = ofStatus(status);
  if (ended) stops.push(ended);
  if (hold)
    stops.push({
      ...blank,
      code: 'HELD',
      remover: 'coordinator',
      overrideId: hold.id,
      reason: hold.reason,
    });
  const next = nextOutcome(decided);
  const isLast = reachedOutcome(decided) !== null && next === null;
  return {
    blockers: [...stops, ...(next && !isLast ? towards(next) : [])],
    isStopped: stops.length > 0,
  };
}

function linesBelow(explanation: Explanation, depth: number): ExplanationLine[] {
  const [activityId = null] = explanation.activities;
  const { kind, had, needed, met, overridden, granted, children, plan } = explanation;
  const own = {
    depth,
    kind,
    activityId,
    had,
    needed,
    isMet: met,
    overrideReason: (granted ?? overridden)?.reason ?? null,
    overrideId: (granted ?? overridden)?.id ?? null,
    ...(granted ? { isGranted: true } : {}),
    ...(kind === 'plan' ? { plan: plan ?? null } : {}),
  };
  // The lessons one by one are in the person's progress.
  return [own, ...(kind === 'lessons' ? [] : children.flatMap((child) => linesBelow(child, depth + 1)))];
}

/** The decision tree as stored: every outcome the edition offers, with its lines. */
export const outcomeLines = (decided: readonly DecidedOutcome[]): OutcomeLines[] =>
  decided.map(({ outcome, explanation }) => ({
    outcome,
    isMet: explanation.met,
    lines: linesBelow(explanation, 0),
  }));
