import { lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, everything } from './build.ts';
import { openDatabase, type Database } from './database.ts';
import { Fault } from './fault.ts';
import { dataFolder, root } from './paths.ts';
import { assertFree } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { ended, isStillRunning, markOf, signal, type ProcessMark } from './processes.ts';
import { portsOf, serverEnvironment } from './server-environment.ts';
import { startServer, type DemoPerson, type RunningServer } from './server-process.ts';
import { Steps } from './steps.ts';

/** What a running `start` leaves for the next one to find. */
interface Running {
  launcher: ProcessMark;
  server: ProcessMark | null;
  address: string | null;
}

/** `./campus start`: everything, until Ctrl-C. */
export async function start(): Promise<number> {
  const data = dataFolder();
  const stateFile = join(data, 'start.json');
  mkdirSync(data, { recursive: true });
  if (await isRunningAlready(stateFile)) return 0;

  const state: Running = { launcher: markOf(process.pid), server: null, address: null };
  const remember = () => writeFileSync(stateFile, JSON.stringify(state));
  remember();
  const told = stopSignal();
  const steps = new Steps();
  let database = null as Promise<Database> | null;
  try {
    const begin = async () => {
      await assertFree(portsOf(process.env));
      database = steps.run('database', () => openDatabase());
      const opened = await database;
      await steps.run('build', () => build(everything));
      return startWithSteps(steps, serverEnvironment(process.env, opened), data);
    };
    const server = await Promise.race([begin(), told]);
    if (server === 'stop' || !database) return 130;
    Object.assign(state, { server: markOf(server.pid), address: server.address });
    remember();
    welcome(server.address, server.people, data);
    await untilStopped(server, told, await database, data);
    return 0;
  } finally {
    await stopIfOpened(database);
    rmSync(stateFile, { force: true });
  }
}

/** Also one that was still opening when Ctrl-C came; one that did not open has said why already. */
async function stopIfOpened(database: Promise<Database> | null): Promise<void> {
  const opened = await database?.catch(() => null);
  await opened?.stop();
}

async function untilStopped(
  server: RunningServer,
  told: Promise<'stop'>,
  database: Database,
  data: string,
): Promise<void> {
  const guard = keepDatabaseUp(database, data);
  const why = await Promise.race([told, server.ended.then(() => 'ended' as const)]);
  clearInterval(guard);
  if (why === 'ended') throw new Fault(`The server ended unexpectedly.\n${server.tail()}`);
  process.stdout.write('\nStopping …\n');
  await server.stop();
}

/** Tells where it runs; what a killed one left behind is cleared away. */
async function isRunningAlready(stateFile: string): Promise<boolean> {
  const found = readState(stateFile);
  if (!found) return false;
  if (isStillRunning(found.launcher)) {
    const where = found.address ? `runs already at ${found.address}` : 'is just starting';
    process.stdout.write(
      `The campus ${where} (process ${found.launcher.pid}). To stop it: Ctrl-C there, or kill ${found.launcher.pid}\n`,
    );
    return true;
  }
  if (found.server && isStillRunning(found.server)) {
    signal(found.server.pid, 'SIGTERM');
    if (!(await ended(found.server.pid, 10_000))) signal(found.server.pid, 'SIGKILL');
  }
  return false;
}

function readState(file: string): Running | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running;
  } catch {
    return null;
  }
}

async function startWithSteps(steps: Steps, env: NodeJS.ProcessEnv, data: string): Promise<RunningServer> {
  let name = 'server';
  let since = performance.now();
  steps.begin(name);
  const next = (following: string) => {
    steps.end(name, performance.now() - since);
    [name, since] = [following, performance.now()];
    steps.begin(name);
  };
  let isFirst = true;
  const server = await startServer({
    env,
    logFile: join(data, 'server.log'),
    onStep: (step) => {
      if (!isFirst) return next(step);
      // The time to load the program belongs to the first step it names.
      [name, isFirst] = [step, false];
    },
  });
  steps.end(name, performance.now() - since);
  return server;
}

function welcome(address: string, people: DemoPerson[], data: string): void {
  const wide = Math.max(0, ...people.map(({ email }) => email.length));
  const signIns = people.map(
    ({ email, password, role }) => `    ${email.padEnd(wide)}  ${password}  (${role})`,
  );
  process.stdout.write(
    [
      '',
      `The campus is open at ${address}`,
      `For trainers and coordinators: ${address}/console/`,
      ...(people.length > 0 ? ['', '  Sign in as', ...signIns] : []),
      '',
      `  Log: ${join(data, 'server.log')}`,
      ...placeOfData(join(data, 'postgres')),
      '  Stop with Ctrl-C.',
      '',
    ].join('\n'),
  );
}

/** Under root's closed home the data is elsewhere, which is printed so that nobody looks for it in vain. */
function placeOfData(folder: string): string[] {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isSymbolicLink()
    ? [`  Database: ${readlinkSync(folder)} (its user cannot enter ${root})`]
    : [];
}

/** Restarts a killed database server on the same port, where the API's pool finds it again. */
function keepDatabaseUp(database: Database, data: string): NodeJS.Timeout {
  let own = database.own;
  let isBusy = false;
  return setInterval(() => {
    if (!own || own.isUp() || isBusy) return;
    isBusy = true;
    const { port } = own;
    startPostgres({ dataDir: join(data, 'postgres'), durable: true, port })
      .then((again) => {
        process.stdout.write('The database had ended and was started again.\n');
        own = again;
        database.stop = again.stop;
      })
      .catch((error: unknown) => {
        own = null;
        process.stderr.write(`The database ended and does not start again: ${String(error)}\n`);
      })
      .finally(() => (isBusy = false));
  }, 500);
}

/** Resolves on Ctrl-C or SIGTERM; a second Ctrl-C does not wait. */
export function stopSignal(): Promise<'stop'> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => resolve('stop'));
    }
  });
}
