import type { ChoiceRules, Condition, Gauge, Gauges, ScenarioRules, Step } from './script.ts';
import { gauges } from './script.ts';

/** Where a path has led: a function of the rules and the path alone, so it is the same everywhere and always. */
export interface Standing {
  /** Key of the node to decide at, or of the ending. */
  readonly at: string;
  readonly isEnded: boolean;
  readonly gauges: Gauges;
  readonly path: readonly Step[];
  /** Choices offered here, in the order they are written. */
  readonly offered: readonly string[];
  /** Keys of the conditional paragraphs shown here. */
  readonly also: readonly string[];
}

/** The standing after `path`, or null when the path cannot be played by these rules. */
export function playPath(rules: ScenarioRules, path: readonly Step[]): Standing | null {
  let standing: Standing | null = begin(rules);
  for (const step of path) {
    if (!standing || standing.at !== step.node) return null;
    standing = choose(rules, standing, step.choice);
  }
  return standing;
}

export const begin = (rules: ScenarioRules): Standing => standingAt(rules, rules.start, rules.gauges, []);

/** The standing after one more decision, or null when this choice is not offered. */
export function choose(rules: ScenarioRules, standing: Standing, key: string): Standing | null {
  if (standing.isEnded || !standing.offered.includes(key)) return null;
  const choice = rules.nodes[standing.at]?.choices.find((each) => each.key === key);
  if (!choice) return null;
  const path = [...standing.path, { node: standing.at, choice: key }];
  const after = withEffects(standing.gauges, choice.effects);
  const next = choice.next.find(({ when }) => when === null || holds(when, after, path));
  return next ? standingAt(rules, next.to, after, path) : null;
}

/** Whether `condition` holds for these gauges after this path. */
export function holds(condition: Condition, at: Gauges, path: readonly Step[]): boolean {
  if ('chose' in condition) return path.some(({ node, choice }) => `${node}.${choice}` === condition.chose);
  if ('atLeast' in condition) return at[condition.gauge] >= condition.atLeast;
  if ('below' in condition) return at[condition.gauge] < condition.below;
  if ('all' in condition) return condition.all.every((each) => holds(each, at, path));
  if ('any' in condition) return condition.any.some((each) => holds(each, at, path));
  return !holds(condition.not, at, path);
}

/** How many decisions two paths share from the start. */
export function sharedSteps(one: readonly Step[], other: readonly Step[]): number {
  const differs = one.findIndex(
    ({ node, choice }, i) => other[i]?.node !== node || other[i]?.choice !== choice,
  );
  return differs < 0 ? one.length : differs;
}

export function withEffects(before: Gauges, effects: ChoiceRules['effects']): Gauges {
  const value = (gauge: Gauge): [Gauge, number] => [gauge, before[gauge] + (effects[gauge] ?? 0)];
  return Object.fromEntries(gauges.map(value)) as Record<Gauge, number>;
}

function standingAt(rules: ScenarioRules, at: string, now: Gauges, path: readonly Step[]): Standing {
  const node = rules.nodes[at];
  return {
    at,
    isEnded: node === undefined,
    gauges: now,
    path,
    offered: (node?.choices ?? [])
      .filter(({ when }) => when === null || holds(when, now, path))
      .map(({ key }) => key),
    also: (node?.also ?? []).filter(({ when }) => holds(when, now, path)).map(({ key }) => key),
  };
}
