import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../checks/tree.ts';
import { affectedBy, type Affected } from './affected.ts';
import { Fault } from './fault.ts';
import { root, tool } from './paths.ts';
import { run, type Finished, type RunOptions } from './run.ts';

/** Its name, and what it does. */
export type Check = [string, () => Promise<Finished>];

/** Files that differ from a revision, committed or not: existing ones, and deleted ones. */
export async function changedSince(revision: string): Promise<string[]> {
  const git = async (...words: string[]) => {
    const { code, output } = await run('git', words, { cwd: root });
    if (code !== 0) throw new Fault(`git knows no revision ${revision}.`);
    return output.split('\0').filter((path) => path !== '');
  };
  const commit = ['--end-of-options', `${revision}^{commit}`];
  await git('rev-parse', '--verify', '--quiet', ...commit);
  const changed = await git('diff', '--name-only', '--no-renames', '-z', revision, '--');
  return [...changed, ...(await git('ls-files', '--others', '--exclude-standard', '-z'))].sort();
}

export const affectedSince = (changed: readonly string[]): Affected =>
  affectedBy(root, filesOf(root), changed);

/** The checks that look at one file alone, of the files that changed. */
export function checksOf(changed: readonly string[], inRoot: RunOptions): Check[] {
  const files = changed.filter((path) => existsSync(join(root, path)));
  const code = files.filter((path) => /\.(tsx?|mjs|js)$/.test(path));
  const checks: Check[] = [];
  if (code.length > 0) {
    checks.push(['lint', () => run(tool('oxlint'), code, inRoot)]);
  }
  if (files.length > 0) {
    const format = ['--check', '--no-error-on-unmatched-pattern', ...files];
    checks.push(['format', () => run(tool('oxfmt'), format, inRoot)]);
  }
  return checks;
}
