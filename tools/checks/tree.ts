import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What git ignores: made by tools, never written by hand. */
const MADE = /^(node_modules|\.git|\.tools|\.nx|\.data|dist|dist-.*|generated|coverage|test-results)$|\.log$/;

/** Every file of the tree that a person wrote, relative to its root, with slashes. */
export function filesOf(root: string): string[] {
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (MADE.test(entry.name)) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? below(path) : [relative(root, path).split(sep).join('/')];
    });
  return below(root).sort();
}
