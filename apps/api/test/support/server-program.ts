import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { existsSync } from 'node:fs';
import { apiProgram } from '../../../../tools/campus/paths.ts';

/** The built server as a process of its own, for what cannot be done to one that runs in the test. */
export class ServerProgram {
  private child: ChildProcess | undefined;
  /** The last it said. */
  private said = '';

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  /** Resolves when it serves. */
  async start(): Promise<void> {
    if (!existsSync(apiProgram)) throw new Error('the API is not built: ./campus test builds it first');
    const child = spawn(process.execPath, [apiProgram, 'serve'], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    child.stderr.on('data', (part: Buffer) => (this.said = (this.said + part.toString()).slice(-4_000)));
    await new Promise<void>((ready, fail) => {
      child.once('close', (code) => fail(new Error(`the server ended with ${code}: ${this.said}`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.includes('"ready":true')) ready();
      });
    });
  }

  get isRunning(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  /** SIGKILL: no last word. SIGTERM: in good order. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (!child || !this.isRunning) return;
    const over = new Promise((done) => child.once('close', done));
    child.kill(signal);
    await over;
  }
}
