import type { ScenarioGraph } from '@campus/content-format/scenario-graph';

export const BOX = { width: 168, height: 64 } as const;
const GAP = { across: 40, down: 48 } as const;
const EDGE = 24;

/** Where a place is drawn: its upper left corner. */
export interface Spot {
  key: string;
  x: number;
  y: number;
}

/** A way between two places that are drawn. */
export interface Line {
  from: string;
  to: string;
  isConditional: boolean;
  /** Of an SVG path. */
  path: string;
}

export interface MapLayout {
  width: number;
  height: number;
  spots: readonly Spot[];
  lines: readonly Line[];
}

/**
 * A picture of a graph from top to bottom: a row for each number of decisions from the start, and below all others a
 * row of what no way leads to.
 */
export function layoutOf({ places, layers }: Pick<ScenarioGraph, 'places' | 'layers'>): MapLayout {
  const keys = [...new Set(places.map(({ key }) => key))];
  const rows = new Map<number, string[]>();
  const last = Math.max(-1, ...layers.values()) + 1;
  for (const key of keys) {
    const row = layers.get(key) ?? last;
    rows.set(row, [...(rows.get(row) ?? []), key]);
  }
  const most = Math.max(1, ...[...rows.values()].map((row) => row.length));
  const widthOf = (count: number) => count * BOX.width + (count - 1) * GAP.across;
  const width = widthOf(most) + 2 * EDGE;
  const ordered = [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
  const spots = ordered.flatMap((row, at) =>
    row.map((key, nth) => ({
      key,
      x: (width - widthOf(row.length)) / 2 + nth * (BOX.width + GAP.across),
      y: EDGE + at * (BOX.height + GAP.down),
    })),
  );
  const height = 2 * EDGE + ordered.length * BOX.height + Math.max(0, ordered.length - 1) * GAP.down;
  return { width, height, spots, lines: linesOf(places, spots) };
}

function linesOf(places: ScenarioGraph['places'], spots: readonly Spot[]): Line[] {
  const at = new Map(spots.map((spot) => [spot.key, spot]));
  const lines = new Map<string, Line>();
  for (const { key: from, choices } of places)
    for (const { isConditional, ways } of choices)
      for (const way of ways) {
        const [one, other] = [at.get(from), at.get(way.to)];
        const name = `${from} ${way.to}`;
        if (!one || !other) continue;
        // Of several ways between two places one is always open, or none is.
        const isSometimes = (isConditional || way.isConditional) && (lines.get(name)?.isConditional ?? true);
        lines.set(name, { from, to: way.to, isConditional: isSometimes, path: curve(one, other) });
      }
  return [...lines.values()];
}

/**
 * From the foot of a box to the head of another, or around where it leads up. In a row from side to side between
 * neighbours, and below the boxes that stand between two others.
 */
function curve(from: Spot, to: Spot): string {
  if (from.y === to.y && from.key !== to.key) return alongRow(from, to);
  const [x1, y1] = [from.x + BOX.width / 2, from.y + BOX.height];
  const [x2, y2] = [to.x + BOX.width / 2, to.y];
  const bend = y2 > y1 ? (y2 - y1) / 2 : GAP.down;
  return `M ${x1} ${y1} C ${x1} ${y1 + bend}, ${x2} ${y2 - bend}, ${x2} ${y2}`;
}

function alongRow(from: Spot, to: Spot): string {
  const isForth = to.x > from.x;
  if (Math.abs(to.x - from.x) === BOX.width + GAP.across) {
    const y = from.y + BOX.height / 2;
    return isForth ? `M ${from.x + BOX.width} ${y} H ${to.x}` : `M ${from.x} ${y} H ${to.x + BOX.width}`;
  }
  const [x1, x2] = [from.x + BOX.width / 2, to.x + BOX.width / 2];
  const [foot, below] = [from.y + BOX.height, from.y + BOX.height + GAP.down / 2];
  return `M ${x1} ${foot} C ${x1} ${below}, ${x2} ${below}, ${x2} ${foot}`;
}
