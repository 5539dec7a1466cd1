import { spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from './build.ts';
import { openDatabase } from './database.ts';
import { dataFolder, root, tool } from './paths.ts';
import { assertFree } from './ports.ts';
import { endWithUs } from './run.ts';
import { portsOf, serverEnvironment } from './server-environment.ts';
import { startServer, type RunningServer } from './server-process.ts';
import { stopSignal } from './start.ts';
import { Steps } from './steps.ts';

const say = (who: string, line: string) => process.stdout.write(`[${who}] ${line}\n`);

/**
 * `./campus dev`: Vite serves the learner's client on PORT and, through it, the console; everything else is
 * passed on to the API, which is rebuilt and restarted when its sources, a lib or the course change. The gallery of
 * components is beside them.
 */
export async function dev(): Promise<number> {
  const told = stopSignal();
  const { port, contentPort } = portsOf(process.env);
  await assertFree({ port, contentPort });
  const steps = new Steps();
  const database = await steps.run('database', () => openDatabase());
  try {
    const env = serverEnvironment(process.env, database);
    const address = `http://localhost:${port}`;
    const api = new WatchedApi({ PUBLIC_URL: address, ...env, PORT: String(port + 2) });
    await steps.run('build', () => build(['api', 'frame', 'runtime']));
    await steps.run('server', () => api.restart());
    const urls = { API_URL: `http://127.0.0.1:${port + 2}`, CONSOLE_URL: `http://localhost:${port + 3}` };
    const clients = [
      startClient('learner', 'apps/learner', port, urls),
      startClient('console', 'apps/console', port + 3, urls),
      startClient('gallery', 'libs/ui', port + 4, urls),
    ];
    const ended = new Promise<'ended'>((resolve) => {
      for (const client of clients) client.on('close', () => resolve('ended'));
    });
    api.watch();
    say('campus', `open at ${address} and ${address}/console/; Ctrl-C stops all`);
    say('campus', `every component in every state: http://localhost:${port + 4}`);
    const why = await Promise.race([told, ended]);
    for (const client of clients) client.kill('SIGTERM');
    await api.stop();
    return why === 'stop' ? 0 : 1;
  } finally {
    await database.stop();
  }
}

function startClient(name: string, folder: string, port: number, urls: NodeJS.ProcessEnv): ChildProcess {
  const client = spawn(tool('vite'), ['--port', String(port), '--strictPort', '--clearScreen', 'false'], {
    cwd: join(root, folder),
    env: { ...process.env, ...urls },
    detached: true, // Ctrl-C reaches us alone, and we end all in order.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithUs(client);
  for (const stream of [client.stdout, client.stderr]) {
    createInterface({ input: stream }).on('line', (line) => line.trim() && say(name, line.trim()));
  }
  return client;
}

/** What a change of these means: the API's own sources, every lib, the course, and the operations clients register. */
const WATCHED = ['apps/api/src', 'libs', 'content'];
const isRelevant = (file: string) => !/(^|\/)(dist|generated|node_modules)\/|\.spec\.tsx?$|~$/.test(file);

class WatchedApi {
  private readonly env: NodeJS.ProcessEnv;
  private server: RunningServer | null = null;
  private timer: NodeJS.Timeout | undefined;
  private work: Promise<void> = Promise.resolve();

  constructor(env: NodeJS.ProcessEnv) {
    this.env = env;
  }

  async restart(): Promise<void> {
    await this.server?.stop();
    this.server = null;
    const server = await startServer({
      env: this.env,
      logFile: join(dataFolder(), 'server.log'),
      onLog: (line) => say('api', line),
    });
    for (const { email, password, role } of server.people) say('api', `${role}: ${email} ${password}`);
    this.server = server;
  }

  watch(): void {
    for (const folder of WATCHED) {
      watch(join(root, folder), { recursive: true }, (_event, file) => {
        if (!file || !isRelevant(file)) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => (this.work = this.work.then(() => this.refresh(file))), 150);
      });
    }
  }

  /** A build that fails leaves the last good server running. */
  private async refresh(file: string): Promise<void> {
    const started = performance.now();
    try {
      await build(['api', 'frame', 'runtime']);
      await this.restart();
      say('api', `${file} changed: restarted in ${Math.round(performance.now() - started)} ms`);
    } catch (error) {
      say('api', error instanceof Error ? error.message : String(error));
    }
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.work;
    await this.server?.stop();
  }
}
