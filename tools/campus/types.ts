import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { filesOf } from '../checks/tree.ts';
import { run, type Finished, type RunOptions } from './run.ts';
import { root } from './paths.ts';

const CONFIGURATION = /(^|\/)tsconfig(\.(?!base)[a-z]+)?\.json$/;

/** By its own name: the command `tsc` is, as it happens, that of whichever compiler was installed last. */
export const compiler = join(root, 'node_modules/typescript-native/bin/tsc');

/** Every configuration of the compiler: what a project runs under Node, in a window, in a service worker. */
export const typeConfigurations = (folder: string): string[] =>
  filesOf(folder).filter((path) => CONFIGURATION.test(path));

/** A configuration of the compiler with what it extends; its places are absolute. */
interface Configuration {
  compilerOptions: { lib?: string[]; types?: string[]; [option: string]: unknown };
  include: string[];
  exclude: string[];
}

function read(path: string): Configuration {
  const written: Partial<Configuration> & { extends?: string } = JSON.parse(readFileSync(path, 'utf8'));
  const at = (place: string) => resolve(dirname(path), place);
  const base = written.extends === undefined ? undefined : read(at(written.extends));
  return {
    compilerOptions: { ...base?.compilerOptions, ...written.compilerOptions },
    include: (written.include ?? []).map(at),
    exclude: (written.exclude ?? []).map(at),
  };
}

/** Projects for windows and workers may declare names for all files of their program: each keeps its own. */
const isForNode = ({ compilerOptions: { lib = [], types = [] } }: Configuration) =>
  types.join() === 'node' && !lib.some((name) => /^(dom|webworker)/i.test(name));

const inOrder = (options: object) => JSON.stringify(Object.entries(options).toSorted());

/**
 * Configurations, relative to the folder, that are checked as one program, since they tell the compiler the same: the
 * server and its domains look at most of each other's files, and these are read and checked once instead of up to
 * twelve times.
 */
export function typePrograms(folder: string): string[][] {
  const programs = Map.groupBy(typeConfigurations(folder), (path) => {
    const found = read(join(folder, path));
    return isForNode(found) ? inOrder(found.compilerOptions) : path;
  });
  return [...programs.values()];
}

/** Where programs of several configurations are written: below the root, where the compiler finds its types. */
const programFolder = join(root, 'node_modules/.cache/campus/types');

/** The file that tells the compiler of a program. */
export function programFile(paths: readonly string[]): string {
  const [first = ''] = paths;
  if (paths.length === 1) return join(root, first);
  const all = paths.map((path) => read(join(root, path)));
  const file = join(programFolder, `${dirname(first).replaceAll('/', '-')}.json`);
  const program = {
    compilerOptions: all[0]?.compilerOptions,
    include: all.flatMap(({ include }) => include),
    exclude: all.flatMap(({ exclude }) => exclude),
  };
  mkdirSync(programFolder, { recursive: true });
  writeFileSync(file, JSON.stringify(program, null, 2));
  return file;
}

/**
 * Checks the types of the whole tree, one program after the other: other checks keep the second core busy, and a
 * compiler on several threads looks at the same types several times.
 */
export async function checkTypes(inRoot: RunOptions): Promise<Finished> {
  const all: Finished = { code: 0, output: '' };
  for (const paths of typePrograms(root)) {
    const { code, output } = await run(
      process.execPath,
      [compiler, '-p', programFile(paths), '--singleThreaded'],
      inRoot,
    );
    all.code ||= code;
    all.output += output;
  }
  return all;
}
