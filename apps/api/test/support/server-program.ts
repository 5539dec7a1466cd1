import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { build } from '../../../../tools/campus/build.ts';
import { apiProgram } from '../../../../tools/campus/paths.ts';

/** The built server as a separate process, for what cannot be done to one that runs inside the test. */
export class ServerProgram {
  private child: ChildProcess | undefined;
  /** The last it said. */
  private said = '';

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  /** Builds the program, which a run of the whole has done before. */
  static async build(): Promise<void> {
    await build(['api']);
  }

  /** Resolves when it serves. */
  async start(): Promise<void> {
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
