import { type Finding, prove, type ScenarioRules, type Step } from '@campus/scenario-engine';
import type { YamlValue } from '../yaml-value.ts';
import type { NodeSource } from './node.ts';
import type { EndingSource } from './read-scenario.ts';

/** Describes the findings of the proof, each at the place in the file. */
export function reportFindings(
  rules: ScenarioRules,
  nodes: readonly NodeSource[],
  endings: readonly EndingSource[],
  root: YamlValue,
): void {
  const byKey = new Map<string, NodeSource | EndingSource>(
    [...nodes, ...endings].map((each) => [each.key, each]),
  );
  const at = (node: string, part?: string): YamlValue => {
    const found = byKey.get(node);
    const inside = part !== undefined && found && 'places' in found ? found.places.get(part) : undefined;
    return inside ?? found?.value ?? root;
  };
  for (const finding of prove(rules).findings) {
    const [where, reason] = wordsFor(finding, at, root);
    where.fault('scenario', reason);
  }
}

function wordsFor(
  finding: Finding,
  at: (node: string, part?: string) => YamlValue,
  root: YamlValue,
): [YamlValue, string] {
  switch (finding.kind) {
    case 'loop':
      return [at(finding.node), `a path may come back to "${finding.node}"; a path visits a node once`];
    case 'dead-end':
      return [at(finding.node), `nothing can be chosen at "${finding.node}" after ${told(finding.path)}`];
    case 'unreachable':
      return [
        at(finding.node),
        `no path leads to the ${finding.isEnding ? 'ending' : 'node'} "${finding.node}"`,
      ];
    case 'never-offered':
      return [
        at(finding.node, finding.choice),
        `the choice "${finding.node}.${finding.choice}" is never offered`,
      ];
    case 'never-told':
      return [
        at(finding.node, finding.also),
        `the paragraph "${finding.also}" of "${finding.node}" is never told`,
      ];
    case 'out-of-range': {
      const last = finding.path.at(-1);
      const where = last ? at(last.node, last.choice) : root;
      return [
        where,
        `${finding.gauge} comes to ${finding.value}, outside 0-100, after ${told(finding.path)}`,
      ];
    }
    case 'no-dilemma':
      return [
        at(finding.node, finding.choice),
        `"${finding.choice}" does at least as well as every other choice on all five gauges: no dilemma`,
      ];
    case 'too-large':
      return [root, 'too many different standings to look at; use fewer conditions'];
  }
}

const told = (path: readonly Step[]): string =>
  path.length === 0 ? 'the start' : path.map(({ node, choice }) => `${node}.${choice}`).join(' > ');
