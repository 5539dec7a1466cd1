import { deflateSync } from 'node:zlib';
import { pngChunk } from '@campus/credentials';

const SIZE = 400;
/** Points looked at in each square of the picture, a side: edges are smooth. */
const SAMPLES = 3;

type Colour = readonly [number, number, number];
interface Point {
  x: number;
  y: number;
}

const TEAL: Colour = [11, 92, 99];
const DEEP: Colour = [20, 38, 43];
const PAPER: Colour = [251, 250, 247];
const RIBBONS: Record<string, Colour> = {
  participation: [74, 93, 99],
  completion: [28, 94, 54],
  achievement: [176, 110, 20],
  distinction: [140, 29, 24],
};

/** How far a point is from a stroke between two points. */
function distance({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}

/** Of the unit square, from the top left: a seal with sixteen points, a ring, two ribbons, a tick. Null: see-through. */
function colourAt(point: Point, ribbon: Colour): Colour | null {
  const [dx, dy] = [point.x - 0.5, point.y - 0.42];
  const radius = Math.hypot(dx, dy);
  const edge = 0.385 + 0.018 * Math.cos(16 * Math.atan2(dy, dx));
  if (radius < 0.3) {
    const tick = Math.min(
      distance(point, { x: 0.36, y: 0.43 }, { x: 0.46, y: 0.53 }),
      distance(point, { x: 0.46, y: 0.53 }, { x: 0.65, y: 0.31 }),
    );
    return tick < 0.033 ? TEAL : PAPER;
  }
  if (radius < 0.32) return ribbon;
  if (radius < edge) return radius > edge - 0.012 ? DEEP : TEAL;
  const isRibbon = [-1, 1].some((side) => {
    const centre = 0.5 + side * (0.12 + (point.y - 0.7) * 0.28);
    const notch = 0.97 - 0.06 * (1 - Math.abs(point.x - centre) / 0.075);
    return point.y > 0.7 && point.y < notch && Math.abs(point.x - centre) < 0.075;
  });
  return isRibbon ? ribbon : null;
}

/** A square of the picture: red, green, blue and how much of it is not see-through. */
function pixel(column: number, row: number, ribbon: Colour): number[] {
  let covered = 0;
  const sum = [0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / SIZE;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / SIZE;
    const colour = colourAt({ x, y }, ribbon);
    if (!colour) continue;
    covered++;
    colour.forEach((part, at) => (sum[at] = (sum[at] ?? 0) + part));
  }
  return [
    ...sum.map((part) => Math.round(part / Math.max(covered, 1))),
    Math.round((covered * 255) / SAMPLES ** 2),
  ];
}

function draw(ribbon: Colour): Buffer {
  const rows = Buffer.alloc(SIZE * (SIZE * 4 + 1));
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++)
      rows.set(pixel(column, row, ribbon), row * (SIZE * 4 + 1) + 1 + column * 4);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  // Eight bits a part, with transparency.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

const drawn = new Map<string, Buffer>();

/** The badge as a PNG: a drawing of this product, the ribbon in the colour of the outcome; no organisation's emblem. */
export function badgePicture(outcome: string): Buffer {
  const picture = drawn.get(outcome) ?? draw(RIBBONS[outcome] ?? TEAL);
  drawn.set(outcome, picture);
  return picture;
}
