import { type ActivityFact, type CompletionRule, type Facts, type Override, type PlanFact } from './rule.ts';

/** The parts a completion rule is made of. */
export const explanationKinds = ['all', 'any', 'done', 'lessons', 'passed', 'attended', 'plan'] as const;

/**
 * Why a rule is met or not: a tree of plain JSON without words, to be stored with the outcome and to be put into
 * words by the code that shows it.
 */
export interface Explanation {
  /** `lessons` has one `done` below it for each required lesson. */
  kind: (typeof explanationKinds)[number];
  met: boolean;
  /** 0 to 1; 1 exactly when met. */
  progress: number;
  /** all, lessons: how many parts; any, done, plan: 1; passed, attended: per cent. Null: passed without any mark. */
  needed: number | null;
  /** The same measure as it stands; null when nothing has been measured. */
  had: number | null;
  /** The activities a leaf is about: one, or none for `attended` and `plan`. Empty above the leaves. */
  activities: string[];
  /** Place of the leaf's activity in teaching order, from 0; null for what is no activity of the course. */
  place: number | null;
  children: Explanation[];
  /** Of `plan`: how it stood; null where nothing is known of it. */
  plan?: PlanFact | null;
  /** Present when a waiver made this part met: what was measured did not. */
  overridden?: Override;
  /** At the root, when the outcome was granted as a whole: what the rule asks for is not met. */
  granted?: Override;
}

const leafKinds = ['done', 'passed', 'attended', 'plan'] as const;
const isLeaf = (kind: Explanation['kind']): kind is MissingLeaf['kind'] =>
  leafKinds.some((each) => each === kind);

/** An unmet part of a rule without parts of its own. */
export interface MissingLeaf extends Explanation {
  kind: (typeof leafKinds)[number];
  /** There is another way to meet the rule than this. */
  hasAlternative: boolean;
}

interface Place {
  fact: ActivityFact | undefined;
  place: number | null;
}
type Places = (uuid: string) => Place;

const share = (had: number | null, needed: number): number =>
  had === null ? 0 : needed <= 0 ? 1 : Math.min(1, Math.max(0, had / needed));

/** An earned part needs no waiver and mentions none. */
const withWaiver = (explanation: Explanation, overridden: Override | undefined): Explanation =>
  overridden === undefined || explanation.met
    ? explanation
    : { ...explanation, met: true, progress: 1, overridden };

const withGrant = (explanation: Explanation, granted: Override | undefined): Explanation =>
  granted === undefined || explanation.met
    ? explanation
    : { ...explanation, met: true, progress: 1, granted };

const group = (kind: 'all' | 'lessons', children: Explanation[]): Explanation => {
  const had = children.filter(({ met }) => met).length;
  const met = had === children.length;
  const sum = children.reduce((total, { progress }) => total + progress, 0);
  const progress = met ? 1 : sum / children.length;
  return { kind, met, progress, needed: children.length, had, activities: [], place: null, children };
};

const anyOf = (children: Explanation[]): Explanation => {
  const had = children.filter(({ met }) => met).length;
  const progress = children.reduce((best, child) => Math.max(best, child.progress), 0);
  return { kind: 'any', met: had > 0, progress, needed: 1, had, activities: [], place: null, children };
};

const done = (uuid: string, { fact, place }: Place): Explanation => {
  const had = Number(fact?.completed ?? false);
  return withWaiver(
    { kind: 'done', met: had === 1, progress: had, needed: 1, had, activities: [uuid], place, children: [] },
    fact?.overridden,
  );
};

const passed = (uuid: string, atLeast: number | undefined, { fact, place }: Place): Explanation => {
  const needed = atLeast ?? fact?.passMark ?? null;
  const had = fact?.score ?? null;
  const met = needed === null ? (fact?.passed ?? fact?.completed ?? false) : had !== null && had >= needed;
  const progress = met ? 1 : needed === null ? 0 : share(had, needed);
  return withWaiver(
    { kind: 'passed', met, progress, needed, had, activities: [uuid], place, children: [] },
    fact?.overridden,
  );
};

const attended = (needed: number, { attendance: had, attendanceWaived }: Facts): Explanation => {
  const met = had !== null && had >= needed;
  const progress = met ? 1 : share(had, needed);
  return withWaiver(
    { kind: 'attended', met, progress, needed, had, activities: [], place: null, children: [] },
    attendanceWaived,
  );
};

/** Handing in is no part of an approval: there is nothing between none and one. */
const planApproved = ({ plan = null, planWaived }: Facts): Explanation => {
  const had = Number(plan?.state === 'approved');
  return withWaiver(
    {
      kind: 'plan',
      met: had === 1,
      progress: had,
      needed: 1,
      had,
      activities: [],
      place: null,
      children: [],
      plan,
    },
    planWaived,
  );
};

const explain = (rule: CompletionRule, facts: Facts, placeOf: Places): Explanation => {
  if ('all' in rule)
    return group(
      'all',
      rule.all.map((part) => explain(part, facts, placeOf)),
    );
  if ('any' in rule) return anyOf(rule.any.map((part) => explain(part, facts, placeOf)));
  if ('attended' in rule) return attended(rule.attended.atLeast, facts);
  if ('plan' in rule) return planApproved(facts);
  if ('passed' in rule) return passed(rule.passed, rule.atLeast, placeOf(rule.passed));
  if (rule.done !== 'lessons') return done(rule.done, placeOf(rule.done));
  const lessons = [...facts.activities].filter(([, fact]) => fact.kind === 'lesson' && fact.required);
  return group(
    'lessons',
    lessons.map(([uuid]) => done(uuid, placeOf(uuid))),
  );
};

/**
 * Decides a completion rule. Total: an activity missing from the facts counts as not done. `all` of nothing
 * is met, `any` of nothing is not, `lessons` of a course without required lessons is met. `passed` without a
 * mark uses the activity's own result, else its completion. A waiver makes one unmet part count as met; a
 * grant makes the root met and leaves the parts below unchanged.
 */
export const decide = (rule: CompletionRule, facts: Facts): Explanation => {
  const places = new Map([...facts.activities.keys()].map((uuid, place) => [uuid, place]));
  const placeOf = (uuid: string): Place => ({
    fact: facts.activities.get(uuid),
    place: places.get(uuid) ?? null,
  });
  return withGrant(explain(rule, facts, placeOf), facts.granted);
};

const nearest = (children: readonly Explanation[]): Explanation[] =>
  children
    .reduce<Explanation[]>(
      (best, child) => ((best[0]?.progress ?? -1) >= child.progress ? best : [child]),
      [],
    )
    .slice(0, 1);

const unmetLeaves = (explanation: Explanation, hasAlternative: boolean): MissingLeaf[] => {
  const { kind, met, children } = explanation;
  if (met) return [];
  if (isLeaf(kind)) return [{ ...explanation, kind, hasAlternative }];
  if (kind !== 'any') return children.flatMap((child) => unmetLeaves(child, hasAlternative));
  return nearest(children).flatMap((child) => unmetLeaves(child, hasAlternative || children.length > 1));
};

/** If two leaves are about one activity, the stricter one is kept: the higher mark, and `passed` over `done`. */
const isCoveredBy = (leaf: MissingLeaf, other: MissingLeaf): boolean =>
  leaf.activities[0] === other.activities[0] &&
  (leaf.kind === other.kind
    ? (leaf.needed ?? 0) <= (other.needed ?? 0)
    : leaf.kind === 'done' && other.kind === 'passed');

/**
 * What is missing, flat, in teaching order; parts that are not activities come last. Of alternatives (`any`)
 * only the one closest to being met is listed, marked `hasAlternative`; the tree has the others. Nothing is
 * listed twice.
 */
export const missing = (explanation: Explanation): MissingLeaf[] =>
  unmetLeaves(explanation, false)
    .filter((leaf, at, leaves) =>
      leaves.every(
        (other, otherAt) =>
          otherAt === at || !isCoveredBy(leaf, other) || (isCoveredBy(other, leaf) && at < otherAt),
      ),
    )
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0);

/**
 * How an outcome was reached: by what was done alone, with parts of it waived, or granted as a whole. Where every part
 * is waived, nothing was done: that is a grant, however it was given.
 */
export const bases = ['earned', 'waived', 'granted'] as const;
export type Basis = (typeof bases)[number];

/** Every part that is met by a waiver, from the top. */
export const waivedParts = (explanation: Explanation): Explanation[] =>
  explanation.overridden ? [explanation] : explanation.children.flatMap(waivedParts);

/** Whether any part of it was done. */
const hasOwnPart = ({ met, overridden, children }: Explanation): boolean =>
  children.length > 0 ? children.some(hasOwnPart) : met && overridden === undefined;

/** For an outcome that is met; a part waived beside an alternative that is met decides nothing. */
export const basisOf = (explanation: Explanation): Basis => {
  if (explanation.granted) return 'granted';
  if (!isMetByWaiver(explanation)) return 'earned';
  return hasOwnPart(explanation) ? 'waived' : 'granted';
};

const isMetByWaiver = (explanation: Explanation): boolean => {
  if (explanation.overridden) return true;
  const met = explanation.children.filter((child) => child.met);
  return explanation.kind === 'any' ? met.length > 0 && met.every(isMetByWaiver) : met.some(isMetByWaiver);
};
