/** A cell, as an edge between its row and its column. */
export interface Edge {
  row: number;
  column: number;
}

const ends = ({ row, column }: Edge): [string, string] => [`r${row}`, `c${column}`];

/** Whether only this edge joins its two ends: without it no way leads round. */
export function isBridge(edge: Edge, edges: readonly Edge[]): boolean {
  const rest = edges.filter((other) => other !== edge);
  const [from, to] = ends(edge);
  const reached = new Set([from]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const other of rest) {
      const [a, b] = ends(other);
      if (reached.has(a)) reached.add(b);
      else if (reached.has(b)) reached.add(a);
    }
  }
  return !reached.has(to);
}

/** The cheapest way round an edge, as the edges it takes; null when there is none. */
export function cheapestDetour<E extends Edge>(
  edge: E,
  edges: readonly E[],
  costOf: (edge: E) => number,
): E[] | null {
  const rest = edges.filter((other) => other !== edge);
  const [from, to] = ends(edge);
  const ways = new Map<string, { cost: number; way: E[] }>([[from, { cost: 0, way: [] }]]);
  // Bellman and Ford: tables are small, and a way is never longer than there are rows and columns.
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const other of rest) {
      const [a, b] = ends(other);
      for (const [here, there] of [
        [a, b],
        [b, a],
      ] as const) {
        const known = ways.get(here);
        if (!known) continue;
        const cost = known.cost + costOf(other);
        if (cost >= (ways.get(there)?.cost ?? Infinity)) continue;
        ways.set(there, { cost, way: [...known.way, other] });
        hasChanged = true;
      }
    }
  }
  return ways.get(to)?.way ?? null;
}
