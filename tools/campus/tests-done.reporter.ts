const EVERY_MS = 30_000;

/** The clock and the output, which specs replace. */
interface Around {
  now: () => number;
  tell: (line: string) => void;
}

const here: Around = { now: Date.now, tell: (line) => void process.stderr.write(line) };

/**
 * Reports now and then how many tests are done. A file that holds a whole group of specs takes long on a busy
 * machine: this line shows that the run is making progress before the file ends.
 */
export default class TestsDone {
  private readonly around: Around;
  private done = 0;
  private toldAt: number;

  constructor(_config: unknown, { now = here.now, tell = here.tell }: Partial<Around> = {}) {
    this.around = { now, tell };
    this.toldAt = now();
  }

  onTestCaseResult(): void {
    this.done += 1;
    const now = this.around.now();
    if (now - this.toldAt < EVERY_MS) return;
    this.toldAt = now;
    this.around.tell(`DONE ${this.done} tests\n`);
  }
}
