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
  /** Nobody ever gets there. */
  | { kind: 'unreachable'; node: string; isEnding: boolean }
  /** Nobody is ever offered the choice, or told the paragraph. */
  | { kind: 'never-offered'; node: string; choice: string }
  | { kind: 'never-told'; node: string; also: string }
  /** The last decision of the path takes a gauge out of 0–100; no path takes it further. */
  | { kind: 'out-of-range'; gauge: Gauge; value: number; path: readonly Step[] }
  /** The choice does at least as well as every other on all gauges: there is nothing to weigh. */
  | { kind: 'no-dilemma'; node: string; choice: string }
  /** There are more standings than can be looked at; fewer conditions are needed. */
  | { kind: 'too-large' };

/** What is true of every path through a scenario. */
export interface Proof {
  findings: Finding[];
  /** The lowest and the highest value each gauge can have at any moment. */
  ranges: Record<Gauge, { lowest: number; highest: number }>;
  /** Decisions on the shortest and on the longest path. */
  decisions: { fewest: number; most: number };
}

/** Standings looked at for one question before giving up. */
const mostStandings = 400_000;

/**
 * Looks at every path. Paths that agree in what later conditions can ask count as one, so the work grows with
 * what a scenario remembers and not with the number of its paths. Every key a rule names must exist.
 */
export function prove(rules: ScenarioRules): Proof {
  const looped = loopIn(rules);
  const fallback = Object.fromEntries(
    gauges.map((gauge) => [gauge, { lowest: rules.gauges[gauge], highest: rules.gauges[gauge] }]),
  ) as Proof['ranges'];
  const dilemmas = Object.entries(rules.nodes).flatMap(([node, { choices }]) => noDilemma(node, choices));
  if (looped !== null)
    return {
      findings: [{ kind: 'loop', node: looped }, ...dilemmas],
      ranges: fallback,
      decisions: { fewest: 0, most: 0 },
    };
  const asked = askedBy(rules);
  const seen = explore(rules, asked, [...asked.gauges]);
  if (!seen)
    return { findings: [{ kind: 'too-large' }], ranges: fallback, decisions: { fewest: 0, most: 0 } };
  const findings: Finding[] = [...dilemmas, ...seen.deadEnds, ...missed(rules, seen)];
  const ranges = { ...fallback };
  for (const gauge of gauges) {
    const tracked = asked.gauges.has(gauge) ? seen : explore(rules, asked, [...asked.gauges, gauge]);
    if (!tracked) findings.push({ kind: 'too-large' });
    else {
      const { lowest, highest } = tracked.extremes[gauge];
      ranges[gauge] = { lowest: lowest.gauges[gauge], highest: highest.gauges[gauge] };
      for (const standing of lowest === highest ? [lowest] : [lowest, highest]) {
        const value = standing.gauges[gauge];
        if (value < 0 || value > 100)
          findings.push({ kind: 'out-of-range', gauge, value, path: standing.path });
      }
    }
  }
  return { findings, ranges, decisions: seen.decisions };
}

/** What the conditions of a scenario ask about. */
interface Asked {
  gauges: Set<Gauge>;
  /** As `node.choice`. */
  choices: Set<string>;
}

function askedBy(rules: ScenarioRules): Asked {
  const asked: Asked = { gauges: new Set(), choices: new Set() };
  const note = (condition: Condition | null): void => {
    if (condition === null) return;
    if ('chose' in condition) asked.choices.add(condition.chose);
    else if ('gauge' in condition) asked.gauges.add(condition.gauge);
    else if ('not' in condition) note(condition.not);
    else ('all' in condition ? condition.all : condition.any).forEach(note);
  };
  for (const node of Object.values(rules.nodes)) {
    node.also.forEach(({ when }) => note(when));
    for (const choice of node.choices) {
      note(choice.when);
      choice.next.forEach(({ when }) => note(when));
    }
  }
  return asked;
}

interface Explored {
  places: Set<string>;
  /** As `node.choice` and `node.paragraph`. */
  offered: Set<string>;
  told: Set<string>;
  deadEnds: Finding[];
  extremes: Record<Gauge, { lowest: Standing; highest: Standing }>;
  decisions: { fewest: number; most: number };
}

/** Every standing that differs in its place, in these gauges or in a choice that is asked for; null: too many. */
function explore(rules: ScenarioRules, asked: Asked, tracked: readonly Gauge[]): Explored | null {
  const first = begin(rules);
  const found: Explored = {
    places: new Set(),
    offered: new Set(),
    told: new Set(),
    deadEnds: [],
    extremes: Object.fromEntries(
      gauges.map((gauge) => [gauge, { lowest: first, highest: first }]),
    ) as Explored['extremes'],
    decisions: { fewest: Infinity, most: 0 },
  };
  const known = new Set<string>();
  const waiting: Standing[] = [first];
  const stuck = new Set<string>();
  for (let standing = waiting.pop(); standing; standing = waiting.pop()) {
    const key = keyOf(standing, asked, tracked);
    if (known.has(key)) continue;
    known.add(key);
    if (known.size > mostStandings) return null;
    note(standing, found);
    if (standing.isEnded) continue;
    const after = standing.offered.flatMap((choice) => choose(rules, standing, choice) ?? []);
    if (after.length === 0 && !stuck.has(standing.at)) {
      stuck.add(standing.at);
      found.deadEnds.push({ kind: 'dead-end', node: standing.at, path: standing.path });
    }
    waiting.push(...after);
  }
  return found;
}

/** The number of decisions is part of the key: a place may be reached by a short and by a long way. */
const keyOf = ({ at, gauges: now, path }: Standing, asked: Asked, tracked: readonly Gauge[]): string => {
  const facts = path.map(({ node, choice }) => `${node}.${choice}`).filter((each) => asked.choices.has(each));
  return [at, path.length, ...tracked.map((gauge) => now[gauge]), ...facts].join(' ');
};

function note(standing: Standing, found: Explored): void {
  const { at, path } = standing;
  found.places.add(at);
  standing.offered.forEach((choice) => found.offered.add(`${at}.${choice}`));
  standing.also.forEach((also) => found.told.add(`${at}.${also}`));
  for (const gauge of gauges) {
    const extreme = found.extremes[gauge];
    if (standing.gauges[gauge] < extreme.lowest.gauges[gauge]) extreme.lowest = standing;
    if (standing.gauges[gauge] > extreme.highest.gauges[gauge]) extreme.highest = standing;
  }
  if (!standing.isEnded) return;
  found.decisions.fewest = Math.min(found.decisions.fewest, path.length);
  found.decisions.most = Math.max(found.decisions.most, path.length);
}

/** What is written and never happens. */
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

/** A node that lies on a loop, or null; conditions do not count. */
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
