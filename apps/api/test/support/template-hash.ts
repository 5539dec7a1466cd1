import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whatever a row of the template may come from: its tables, its course, and all of the server that writes them. */
const SOURCES = [
  'package-lock.json',
  'apps/api/src',
  'apps/api/test/fixtures/course',
  'apps/api/test/support/databases.ts',
  'apps/api/test/support/template.ts',
  'apps/api/test/support/test-config.ts',
  'libs',
];

/** What only a window shows or asks for. */
const OF_SCREENS = new Set(['libs/api-client', 'libs/ui', 'libs/web-shell']);
/** Results of a build, and specs. */
const LEFT_OUT = /^(node_modules|dist|coverage)$|\.spec\.ts$/;

/**
 * What the template would be made of now: another hash for any change of a file behind it. What was made in another hour
 * is too old, since its rows know when they were written.
 */
export function templateHash(root: string, now = new Date()): string {
  const hash = createHash('sha256').update(`${process.version} ${now.toISOString().slice(0, 13)}\n`);
  const add = (path: string): void => {
    if (OF_SCREENS.has(path)) return;
    const entries = entriesOf(join(root, path));
    if (!entries) {
      hash.update(`${path}\n`).update(readFileSync(join(root, path)));
      return;
    }
    for (const name of entries) if (!LEFT_OUT.test(name)) add(`${path}/${name}`);
  };
  for (const source of SOURCES) add(source);
  return hash.digest('hex').slice(0, 32);
}

/** In a fixed order; null for a file. */
function entriesOf(path: string): string[] | null {
  try {
    return readdirSync(path).sort();
  } catch {
    return null;
  }
}
