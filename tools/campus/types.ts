import { join } from 'node:path';
import { filesOf } from '../checks/tree.ts';
import { run, type Finished, type RunOptions } from './run.ts';
import { root } from './paths.ts';

const CONFIGURATION = /(^|\/)tsconfig(\.(?!base)[a-z]+)?\.json$/;

/** By its own name: the command `tsc` is, as it happens, that of whichever compiler was installed last. */
export const compiler = join(root, 'node_modules/typescript-native/bin/tsc');

/** Every configuration of the compiler: what a project runs under Node, in a window, in a service worker. */
export const typeConfigurations = (folder: string): string[] =>
  filesOf(folder).filter((path) => CONFIGURATION.test(path));

/**
 * Checks the types of the whole tree, one configuration after the other: other checks keep the second core busy, and
 * a compiler on several threads looks at the same types several times.
 */
export async function checkTypes(inRoot: RunOptions): Promise<Finished> {
  const all: Finished = { code: 0, output: '' };
  for (const path of typeConfigurations(root)) {
    const { code, output } = await run(
      process.execPath,
      [compiler, '-p', join(root, path), '--singleThreaded'],
      inRoot,
    );
    all.code ||= code;
    all.output += output;
  }
  return all;
}
