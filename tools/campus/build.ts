import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Fault } from './fault.ts';
import { withLock } from './leases.ts';
import {
  apiProgram,
  consoleFolder,
  frameFolder,
  learnerFolder,
  root,
  runtimeFolder,
  tool,
  verifierFolder,
} from './paths.ts';
import { run } from './run.ts';

/** What a running campus is made of, and the operations of its clients, from which the rest is built. */
export type Buildable = 'operations' | 'api' | 'learner' | 'console' | 'frame' | 'runtime' | 'verifier';

export const everything: Buildable[] = [
  'operations',
  'api',
  'learner',
  'console',
  'frame',
  'runtime',
  'verifier',
];

const targets: Record<Buildable, { project: string; sources: string[]; result: string }> = {
  operations: {
    project: '@campus/api-client',
    sources: ['libs/api-client/operations', 'libs/api-client/scripts', 'apps/api/schema.graphql'],
    result: join(root, 'libs/api-client/src/generated/registered-operations.json'),
  },
  api: { project: '@campus/api', sources: ['apps/api', 'libs'], result: apiProgram },
  learner: {
    project: '@campus/learner',
    sources: ['apps/learner', 'libs'],
    result: join(learnerFolder, 'index.html'),
  },
  console: {
    project: '@campus/console',
    sources: ['apps/console', 'libs'],
    result: join(consoleFolder, 'index.html'),
  },
  frame: {
    project: '@campus/scorm-player',
    sources: ['libs/scorm-player'],
    result: join(frameFolder, 'frame.js'),
  },
  runtime: {
    project: '@campus/runtime',
    sources: ['apps/runtime', 'libs'],
    result: join(runtimeFolder, 'runtime.js'),
  },
  verifier: {
    project: '@campus/verifier',
    sources: ['apps/verifier', 'libs/credentials'],
    result: join(verifierFolder, 'verifier.js'),
  },
};

const ALWAYS = ['package-lock.json', 'tsconfig.base.json', 'nx.json'];
const LEFT_OUT = /^(node_modules|dist|dist-.*|generated|coverage|test-results|test|\..*)$|\.spec\.tsx?$/;

/**
 * Recognises an unchanged tree in a few milliseconds, by the names, sizes and times of all sources. If it
 * differs, Nx still decides by the contents what has to be built.
 */
export function fingerprint(folder: string, sources: string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of [...sources, ...ALWAYS]) addToHash(hash, folder, join(folder, source));
  return hash.digest('hex');
}

function addToHash(hash: ReturnType<typeof createHash>, folder: string, path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) {
    hash.update(`${relative(folder, path)} ${found.size} ${found.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!LEFT_OUT.test(name)) addToHash(hash, folder, join(path, name));
  }
}

const stampOf = (target: Buildable) => join(root, 'node_modules/.cache/campus', `${target}.built`);

/** Those whose result is missing or older than their sources. */
export function stale(wanted: Buildable[]): Buildable[] {
  return wanted.filter((target) => {
    const { result, sources } = targets[target];
    const stamp = stampOf(target);
    if (!existsSync(result) || !existsSync(stamp)) return true;
    return readFileSync(stamp, 'utf8') !== fingerprint(root, sources);
  });
}

/** Who else wants a build waits for it as long as any program may take ({@link run}). */
const lockMinutes = 10;

/** Builds what is stale; resolves to whether there was anything to do. */
export async function build(wanted: Buildable[]): Promise<boolean> {
  if (stale(wanted).length === 0) return false;
  mkdirSync(dirname(stampOf('api')), { recursive: true });
  const work = async () => {
    const todo = stale(wanted);
    if (todo.length === 0) return false;
    const prints = todo.map((target) => fingerprint(root, targets[target].sources));
    const projects = todo.map((target) => targets[target].project).join(',');
    const done = await run(
      tool('nx'),
      ['run-many', '-t', 'generate', 'build', '-p', projects, '--parallel=2'],
      {
        cwd: root,
        env: nxEnvironment(),
      },
    );
    if (done.code !== 0) throw new Fault(`The build failed.\n${done.output}`);
    const missing = todo.filter((target) => !existsSync(targets[target].result));
    if (missing.length > 0) throw new Fault(`The build left out ${missing.join(', ')}.\n${done.output}`);
    todo.forEach((target, i) => writeFileSync(stampOf(target), prints[i] ?? ''));
    return true;
  };
  return withLock(join(root, 'node_modules/.cache/campus/build.lock'), work, lockMinutes);
}

/** No daemon, which would outlive the command, and no redrawing of the screen. Output for machines and logs. */
export const nxEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: undefined,
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  FORCE_COLOR: '0',
});
