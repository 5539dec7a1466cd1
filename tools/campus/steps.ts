/** Tells what is done, one line a step with the time it took. */
export class Steps {
  private readonly out: NodeJS.WriteStream;

  constructor(out: NodeJS.WriteStream = process.stdout) {
    this.out = out;
  }

  async run<T>(name: string, work: () => Promise<T> | T): Promise<T> {
    const started = performance.now();
    this.begin(name);
    try {
      const result = await work();
      this.end(name, performance.now() - started);
      return result;
    } catch (error) {
      this.end(name, performance.now() - started, 'failed');
      throw error;
    }
  }

  /** On a terminal, shows that a step has begun; the line of the next one to end takes its place. */
  begin(name: string): void {
    if (this.out.isTTY) this.out.write(`\r  ${name.padEnd(18)} …`);
  }

  end(name: string, milliseconds: number, note = ''): void {
    const line = `  ${name.padEnd(18)} ${seconds(milliseconds)} ${note}`.trimEnd();
    this.out.write(`${this.out.isTTY ? '\r' : ''}${line}\n`);
  }
}

/** `0.4 s`, right-aligned so that a column of them can be read. */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1).padStart(6)} s`;
