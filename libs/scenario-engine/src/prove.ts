import { begin, choose, type Standing } from './play.ts';
import {
  type ChoiceRules,
  type Condition,
  type Gauge,
  gauges,
  type ScenarioRules,
  type Step,
} from './script.ts';

/** Something a scenario must not have, and the path that shows it where one does. */
export type Finding =
  /** The node can come a second time on one path. */
  | { kind: 'loop'; node: string }
  /** Nothing can be chosen at the node after this path. */
  | { kind: 'dead-end'; node: string; path: readonly Step[] }
  /** No path leads to the node. */
  | { kind: 'unreachable'; node: string; isEnding: boolean }
  /** No path ever offers the choice, or shows the paragraph. */
  | { kind: 'never-offered'; node: string; choice: string }
  | { kind: 'never-told'; node: string; also: string }
  /** The last decision of the path takes a gauge out of 0–100; no path takes it further. */
  | { kind: 'out-of-range'; gauge: Gauge; value: number; path: readonly Step[] }
  /** The choice does at least as well as every other on all gauges: there is nothing to weigh. */
  | { kind: 'no-dilemma'; node: string; choice: string }
  /** There are more states than can be examined; the scenario needs fewer conditions. */
  | { kind: 'too-large' };

/** What is true of every path through a scenario. */
export interface Proof {
  findings: Finding[];
  /** The lowest and the highest value each gauge can have at any moment. */
  ranges: Record<Gauge, { lowest: number; highest: number }>;
  /** Decisions on the shortest and on the longest path. */
  decisions: { fewest: number; most: number };
}

/** How many groups of standings are examined before giving up. */
const MOST_GROUPS = 400_000;

/**
 * Examines every path. Paths that reach one node and agree in everything later conditions depend on are
 * followed as one group, so the work grows with what a scenario remembers and not with the number of its
 * paths. The paths with the lowest and the highest gauges of each group are kept, so that statements about
 * gauges are exact. Every key a rule names must exist.
 */
export function prove(rules: ScenarioRules, mostGroups = MOST_GROUPS): Proof {
  const dilemmas = Object.entries(rules.nodes).flatMap(([node, { choices }]) => noDilemma(node, choices));
  const looped = loopIn(rules);
  if (looped !== null) return unproved(rules, [{ kind: 'loop', node: looped }, ...dilemmas]);
  const seen = explore(rules, mostGroups);
  if (!seen) return unproved(rules, [{ kind: 'too-large' }, ...dilemmas]);
  const ranges = Object.fromEntries(
    gauges.map((gauge) => {
      const { lowest, highest } = seen.extremes[gauge];
      return [gauge, { lowest: lowest.gauges[gauge], highest: highest.gauges[gauge] }];
    }),
  ) as Proof['ranges'];
  const findings = [...dilemmas, ...seen.deadEnds, ...missed(rules, seen), ...outOfRange(seen.extremes)];
  return { findings, ranges, decisions: seen.decisions };
}

const unproved = (rules: ScenarioRules, findings: Finding[]): Proof => ({
  findings,
  ranges: Object.fromEntries(
    gauges.map((gauge) => [gauge, { lowest: rules.gauges[gauge], highest: rules.gauges[gauge] }]),
  ) as Proof['ranges'],
  decisions: { fewest: 0, most: 0 },
});

/** The paths that lower and raise a gauge the most. */
type Extremes = Record<Gauge, { lowest: Standing; highest: Standing }>;

const extremesOf = (standing: Standing): Extremes =>
  Object.fromEntries(gauges.map((gauge) => [gauge, { lowest: standing, highest: standing }])) as Extremes;

function widen(extremes: Extremes, standing: Standing): void {
  for (const gauge of gauges) {
    const extreme = extremes[gauge];
    if (standing.gauges[gauge] < extreme.lowest.gauges[gauge]) extreme.lowest = standing;
    if (standing.gauges[gauge] > extreme.highest.gauges[gauge]) extreme.highest = standing;
  }
}

const standingsIn = (extremes: Extremes): Set<Standing> =>
  new Set(gauges.flatMap((gauge) => [extremes[gauge].lowest, extremes[gauge].highest]));

const outOfRange = (extremes: Extremes): Finding[] =>
  gauges.flatMap((gauge) => {
    const { lowest, highest } = extremes[gauge];
    return [...new Set([lowest, highest])].flatMap(({ gauges: now, path }): Finding[] => {
      const value = now[gauge];
      return value < 0 || value > 100 ? [{ kind: 'out-of-range', gauge, value, path }] : [];
    });
  });

/** What conditions depend on. */
interface Asked {
  gauges: Set<Gauge>;
  /** As `node.choice`. */
  choices: Set<string>;
}

/** For each node: what conditions there and at all later nodes depend on. */
function askedFrom(rules: ScenarioRules): Map<string, Asked> {
  const known = new Map<string, Asked>();
  const visit = (key: string): Asked => {
    const before = known.get(key);
    if (before) return before;
    const asked: Asked = { gauges: new Set(), choices: new Set() };
    known.set(key, asked);
    const node = rules.nodes[key];
    node?.also.forEach(({ when }) => noteAsked(when, asked));
    for (const { when, next } of node?.choices ?? []) {
      noteAsked(when, asked);
      for (const way of next) {
        noteAsked(way.when, asked);
        const further = visit(way.to);
        further.gauges.forEach((gauge) => asked.gauges.add(gauge));
        further.choices.forEach((choice) => asked.choices.add(choice));
      }
    }
    return asked;
  };
  Object.keys(rules.nodes).forEach(visit);
  return known;
}

function noteAsked(condition: Condition | null, asked: Asked): void {
  if (condition === null) return;
  if ('chose' in condition) asked.choices.add(condition.chose);
  else if ('gauge' in condition) asked.gauges.add(condition.gauge);
  else if ('not' in condition) noteAsked(condition.not, asked);
  else ('all' in condition ? condition.all : condition.any).forEach((each) => noteAsked(each, asked));
}

interface Explored {
  places: Set<string>;
  /** As `node.choice` and `node.paragraph`. */
  offered: Set<string>;
  told: Set<string>;
  deadEnds: Finding[];
  extremes: Extremes;
  decisions: { fewest: number; most: number };
}

/** Advances all groups at once, decision by decision; null when there are too many. */
function explore(rules: ScenarioRules, mostGroups: number): Explored | null {
  const first = begin(rules);
  const asked = askedFrom(rules);
  const found: Explored = {
    places: new Set(),
    offered: new Set(),
    told: new Set(),
    deadEnds: [],
    extremes: extremesOf(first),
    decisions: { fewest: Infinity, most: 0 },
  };
  let count = 0;
  let level = new Map([[keyOf(first, asked), extremesOf(first)]]);
  while (level.size > 0) {
    count += level.size;
    if (count > mostGroups) return null;
    const next = new Map<string, Extremes>();
    for (const group of level.values()) goOn(rules, group, asked, next, found);
    level = next;
  }
  return found;
}

function goOn(
  rules: ScenarioRules,
  group: Extremes,
  asked: ReadonlyMap<string, Asked>,
  next: Map<string, Extremes>,
  found: Explored,
): void {
  const one = group.safety.lowest;
  note(one, found);
  for (const standing of standingsIn(group)) {
    widen(found.extremes, standing);
    for (const choice of standing.offered) {
      const after = choose(rules, standing, choice);
      if (!after) continue;
      const key = keyOf(after, asked);
      const known = next.get(key);
      if (known) widen(known, after);
      else next.set(key, extremesOf(after));
    }
  }
}

/** What one state of a group reveals about all of them. */
function note(standing: Standing, found: Explored): void {
  const { at, path, offered, isEnded } = standing;
  const isStuck = !isEnded && offered.length === 0;
  if (isStuck && !found.deadEnds.some((each) => 'node' in each && each.node === at))
    found.deadEnds.push({ kind: 'dead-end', node: at, path });
  found.places.add(at);
  offered.forEach((choice) => found.offered.add(`${at}.${choice}`));
  standing.also.forEach((also) => found.told.add(`${at}.${also}`));
  if (!isEnded) return;
  found.decisions.fewest = Math.min(found.decisions.fewest, path.length);
  found.decisions.most = Math.max(found.decisions.most, path.length);
}

function keyOf({ at, gauges: now, path }: Standing, asked: ReadonlyMap<string, Asked>): string {
  const here = asked.get(at);
  if (!here) return at;
  const values = [...here.gauges].map((gauge) => now[gauge]);
  const choices = path
    .map(({ node, choice }) => `${node}.${choice}`)
    .filter((each) => here.choices.has(each));
  return [at, ...values, ...choices].join(' ');
}

/** Everything that is written but that no path reaches. */
function missed(rules: ScenarioRules, seen: Explored): Finding[] {
  const findings: Finding[] = [];
  for (const [node, { choices, also }] of Object.entries(rules.nodes)) {
    if (!seen.places.has(node)) {
      findings.push({ kind: 'unreachable', node, isEnding: false });
      continue;
    }
    for (const { key } of choices)
      if (!seen.offered.has(`${node}.${key}`)) findings.push({ kind: 'never-offered', node, choice: key });
    for (const { key } of also)
      if (!seen.told.has(`${node}.${key}`)) findings.push({ kind: 'never-told', node, also: key });
  }
  for (const ending of rules.endings)
    if (!seen.places.has(ending)) findings.push({ kind: 'unreachable', node: ending, isEnding: true });
  return findings;
}

function noDilemma(node: string, choices: readonly ChoiceRules[]): Finding[] {
  const better = (one: ChoiceRules, other: ChoiceRules): boolean =>
    gauges.every((gauge) => (one.effects[gauge] ?? 0) >= (other.effects[gauge] ?? 0));
  const best = choices.find((one) => choices.every((other) => other === one || better(one, other)));
  return best && choices.length > 1 ? [{ kind: 'no-dilemma', node, choice: best.key }] : [];
}

/** A node that is on a loop, or null; conditions do not count. */
function loopIn(rules: ScenarioRules): string | null {
  const done = new Set<string>();
  const visit = (node: string, above: readonly string[]): string | null => {
    if (above.includes(node)) return node;
    if (done.has(node)) return null;
    for (const choice of rules.nodes[node]?.choices ?? []) {
      for (const { to } of choice.next) {
        const loop = visit(to, [...above, node]);
        if (loop !== null) return loop;
      }
    }
    done.add(node);
    return null;
  };
  for (const node of Object.keys(rules.nodes)) {
    const loop = visit(node, []);
    if (loop !== null) return loop;
  }
  return null;
}
