/** How long a program may take, and what gives it that time again. */
export interface Limit {
  minutes: number;
  /** The line a program prints when it gets on; without one the minutes count from its start. */
  sign?: RegExp;
}

/**
 * A run is ended when it hangs, not when the machine is busy: in this time another test is done, or another spec file,
 * or another story.
 */
export const SPECS = { minutes: 15, sign: /^(PASS|FAIL|DONE) / };
export const STORIES = { minutes: 20, sign: /^\[\d+\/\d+\]/ };

/** Waits for a program that gets on, however slowly, and loses patience with one that hangs. */
export class Patience {
  private readonly limit: Limit;
  private readonly lost: () => void;
  private timer: NodeJS.Timeout;
  private line = '';

  constructor(limit: Limit, lost: () => void) {
    this.limit = limit;
    this.lost = lost;
    this.timer = this.begin();
  }

  /** What the program said, in whatever parts it came. */
  hear(part: string): void {
    const { sign } = this.limit;
    if (!sign) return;
    const lines = (this.line + part).split('\n');
    this.line = lines.pop() ?? '';
    if (!lines.some((line) => sign.test(line))) return;
    clearTimeout(this.timer);
    this.timer = this.begin();
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private begin(): NodeJS.Timeout {
    return setTimeout(this.lost, this.limit.minutes * 60_000);
  }
}
