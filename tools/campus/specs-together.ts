import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './paths.ts';

/** Where Jest finds the groups; its configuration of the API names the folder too. */
const folder = join(root, 'apps/api/dist-specs');
const specs = join(root, 'apps/api/test');
const first = join(specs, 'support/quick-graphql.ts');

/** Two workers end at about the same time, and a group holds one program in memory, not twenty. */
const GROUPS = 20;

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

/**
 * Writes a few spec files that import all those of the API. Each file of Jest has modules of its own, and those
 * of the whole server take five seconds of a processor to load: together, a group loads them once.
 */
export function putSpecsTogether(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const groups = dealt(withSuffix('.api.spec.ts').toSorted(), (path) => statSync(path).size, GROUPS);
  for (const [index, group] of groups.entries()) {
    const lines = [first, ...group].map((path) => `import '${relative(folder, path)}';\n`);
    writeFileSync(join(folder, `group-${String(index + 1).padStart(2, '0')}.spec.ts`), lines.join(''));
  }
}
