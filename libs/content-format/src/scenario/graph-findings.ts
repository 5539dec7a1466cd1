import type { GraphChoice, GraphPlace } from './scenario-graph.ts';

/** What is wrong with a graph, whatever conditions say. Places and choices are named by their keys. */
export type GraphFinding =
  /** The start is no scene. */
  | { kind: 'no-start'; to: string }
  /** Two scenes or endings have this key. */
  | { kind: 'twice'; place: string }
  /** No way leads there. */
  | { kind: 'unreachable'; place: string }
  /** Nothing can be decided in it, and it is no ending. */
  | { kind: 'dead-end'; place: string }
  /** A decision that does not say where it leads, or leads to what is not there. */
  | { kind: 'no-way-on'; place: string; choice: string }
  | { kind: 'nowhere'; place: string; choice: string; to: string }
  /** One can come back to the scene; a path visits each once. */
  | { kind: 'loop'; place: string }
  /** Every way from it ends before an ending. */
  | { kind: 'no-ending'; place: string };

type Places = readonly GraphPlace[];

const targetsOf = ({ choices }: Pick<GraphPlace, 'choices'>): string[] => [
  ...new Set(choices.flatMap(({ ways }) => ways.map(({ to }) => to))),
];

const byKey = (places: Places): ReadonlyMap<string, GraphPlace> =>
  new Map(places.map((place) => [place.key, place]));

/** How many decisions at least lead from the start to each place. */
export function layersOf(start: string, places: Places): Map<string, number> {
  const known = byKey(places);
  const layers = new Map<string, number>();
  let now = known.has(start) ? [start] : [];
  for (let layer = 0; now.length > 0; layer++) {
    for (const key of now) layers.set(key, layer);
    const next = now.flatMap((key) => targetsOf(known.get(key) ?? { choices: [] }));
    now = [...new Set(next)].filter((key) => known.has(key) && !layers.has(key));
  }
  return layers;
}

/** In the order of the file. */
export function graphFindings(start: string, places: Places): GraphFinding[] {
  const known = byKey(places);
  const layers = layersOf(start, places);
  const ending = endingFrom(known);
  const seen = new Set<string>();
  const findings: GraphFinding[] = known.has(start) ? [] : [{ kind: 'no-start', to: start }];
  for (const place of places) {
    const { key, isEnding, choices } = place;
    if (seen.has(key)) findings.push({ kind: 'twice', place: key });
    seen.add(key);
    if (known.has(start) && !layers.has(key)) findings.push({ kind: 'unreachable', place: key });
    if (!isEnding && choices.length === 0) findings.push({ kind: 'dead-end', place: key });
    for (const choice of choices) findings.push(...waysWrong(key, choice, known));
    if (comesBack(place, known)) findings.push({ kind: 'loop', place: key });
    else if (choices.length > 0 && !ending.has(key)) findings.push({ kind: 'no-ending', place: key });
  }
  return findings;
}

function waysWrong(
  place: string,
  { key: choice, ways }: GraphChoice,
  known: ReadonlyMap<string, GraphPlace>,
): GraphFinding[] {
  if (ways.every(({ to }) => to === '')) return [{ kind: 'no-way-on', place, choice }];
  return ways.flatMap(({ to }): GraphFinding[] =>
    known.has(to) ? [] : [{ kind: 'nowhere', place, choice, to }],
  );
}

/** Places from which some way comes to an ending. */
function endingFrom(known: ReadonlyMap<string, GraphPlace>): ReadonlySet<string> {
  const found = new Set([...known.values()].filter(({ isEnding }) => isEnding).map(({ key }) => key));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [key, place] of known) if (targetsOf(place).some((to) => found.has(to))) found.add(key);
  }
  return found;
}

function comesBack(place: GraphPlace, known: ReadonlyMap<string, GraphPlace>): boolean {
  const seen = new Set<string>();
  const open = targetsOf(place);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === place.key) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...targetsOf(known.get(key) ?? { choices: [] }));
  }
  return false;
}
