import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './paths.ts';

/** Where Jest finds the groups; its configuration of the API names the folder too. */
const folder = join(root, 'apps/api/dist-specs');
const specs = join(root, 'apps/api/test');

/** Each loads the server's program once. Two workers end at about the same time, since small specs come after them. */
const GROUPS = 4;

const withSuffix = (suffix: string): string[] =>
  readdirSync(specs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix))
    .map((name) => join(specs, name));

/** The largest first, each to the group that has least so far. */
export function dealt<Item>(items: readonly Item[], sizeOf: (item: Item) => number, count: number): Item[][] {
  const groups = Array.from({ length: count }, () => ({ size: 0, items: [] as Item[] }));
  for (const item of items.toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
    const least = groups.reduce((best, group) => (group.size < best.size ? group : best));
    least.items.push(item);
    least.size += sizeOf(item);
  }
  return groups.map((group) => group.items).filter((group) => group.length > 0);
}

/** The same items in an order that only `seed` decides (mulberry32 and Fisher–Yates). */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  const below = (count: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
  const left = [...items];
  return items.flatMap(() => left.splice(below(left.length), 1));
}

/** The specs of the API at a path or below it, all relative to the root. */
export const apiSpecsBelow = (path: string): string[] =>
  withSuffix('.api.spec.ts')
    .map((spec) => relative(root, spec))
    .filter((spec) => spec === path || spec.startsWith(path === '' ? '' : `${path}/`));

/** Enough of them to load the server once for several. */
export const WORTH_A_GROUP = 4;

/**
 * Writes a few spec files that import all those of the API, or only some, given relative to the root. Each
 * file of Jest loads its own modules, and those of the whole server take five seconds of a processor: a group
 * loads them once. With a seed the files of a group are in the order it draws.
 */
export function putSpecsTogether(seed: number | null, only?: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const specFiles = only ? only.map((path) => join(root, path)) : withSuffix('.api.spec.ts').toSorted();
  const count = Math.min(GROUPS, Math.ceil(specFiles.length / WORTH_A_GROUP));
  const groups = dealt(specFiles, (path) => statSync(path).size, count);
  for (const [index, dealtTogether] of groups.entries()) {
    const group = seed === null ? dealtTogether : shuffled(dealtTogether, seed + index);
    const lines = group.map((path) => `import '${relative(folder, path)}';\n`);
    writeFileSync(join(folder, `group-${String(index + 1).padStart(2, '0')}.spec.ts`), lines.join(''));
  }
}
