const EVERY_MS = 30_000;

/** What the reporter stands on: time, and where it speaks. */
interface Around {
  now: () => number;
  tell: (line: string) => void;
}

const here: Around = { now: Date.now, tell: (line) => void process.stderr.write(line) };

/**
 * Says now and then how many tests are done. A file that holds a whole group of specs takes as long as the machine is
 * busy: anyone who waits for the run learns from this line that it gets on, and not only from the end of a file.
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
