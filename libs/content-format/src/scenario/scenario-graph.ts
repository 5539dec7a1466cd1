import { isMap, isNode, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { type Fields, fieldsIn, itemsIn } from '../editing/plain-values.ts';
import { textsOf, type WrittenTexts } from '../editing/question-fields.ts';
import { hasAliases, nodeAt } from '../editing/yaml-nodes.ts';
import { type GraphFinding, graphFindings, layersOf } from './graph-findings.ts';

export type { GraphFinding };

/** Where a decision leads. */
export interface GraphWay {
  to: string;
  /** Only after what was decided before, or as the gauges stand. */
  isConditional: boolean;
}

/** What can be decided in a scene. */
export interface GraphChoice {
  key: string;
  texts: WrittenTexts;
  /** It is offered only sometimes. */
  isConditional: boolean;
  ways: readonly GraphWay[];
}

/** A scene of a simulation, or one of its endings. */
export interface GraphPlace {
  key: string;
  titles: WrittenTexts;
  clock: WrittenTexts;
  isEnding: boolean;
  choices: readonly GraphChoice[];
  /** Of its lines in the file, from 1. */
  line: number;
}

/** A simulation as places and ways between them, as far as its file can be read. */
export interface ScenarioGraph {
  start: string;
  places: readonly GraphPlace[];
  /** Decisions from the start to a place, at least; places that no way leads to are missing. */
  layers: ReadonlyMap<string, number>;
  findings: readonly GraphFinding[];
}

const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/**
 * The graph of a simulation that is being written. Conditions are not weighed: every way counts as one that can be
 * gone. What holds on every path is for the proof of the check.
 *
 * @returns null: it is none, or its YAML is broken
 */
export function scenarioGraph(text: string): ScenarioGraph | null {
  const document = parseDocument(text, { logLevel: 'silent' });
  const top = document.contents;
  if (document.errors.length > 0 || !isMap(top) || hasAliases(top)) return null;
  const fields = fieldsIn(document.toJS());
  if (fields['kind'] !== 'scenario') return null;
  const lineOf = lineCounter(text, top);
  const places = [
    ...itemsIn(fields['nodes']).map((node, at) => sceneOf(fieldsIn(node), lineOf('nodes', at))),
    ...itemsIn(fields['endings']).map((ending, at) => endingOf(fieldsIn(ending), lineOf('endings', at))),
  ];
  const start = wordOf(fields['start']);
  return { start, places, layers: layersOf(start, places), findings: graphFindings(start, places) };
}

const sceneOf = ({ key, title, clock, choices }: Fields, line: number): GraphPlace => ({
  key: wordOf(key),
  titles: textsOf(title),
  clock: textsOf(clock),
  isEnding: false,
  choices: itemsIn(choices).map((choice) => choiceOf(fieldsIn(choice))),
  line,
});

const endingOf = ({ key, title }: Fields, line: number): GraphPlace => ({
  key: wordOf(key),
  titles: textsOf(title),
  clock: {},
  isEnding: true,
  choices: [],
  line,
});

const choiceOf = ({ key, text, when, next }: Fields): GraphChoice => ({
  key: wordOf(key),
  texts: textsOf(text),
  isConditional: when !== undefined && when !== null,
  ways: waysOf(next),
});

function waysOf(next: unknown): GraphWay[] {
  const only = wordOf(next);
  if (only !== '') return [{ to: only, isConditional: false }];
  const ways = itemsIn(next).map(fieldsIn);
  return ways.map(({ to }) => ({ to: wordOf(to), isConditional: ways.length > 1 }));
}

/** Lines of the items of a list, counted once from the top. */
function lineCounter(text: string, top: YAMLMap): (list: string, at: number) => number {
  return (list, at) => {
    const items = nodeAt(top, [list]);
    const item = isSeq(items) ? items.items[at] : null;
    const start = isNode(item) ? (item.range?.[0] ?? 0) : 0;
    return text.slice(0, start).split('\n').length;
  };
}
