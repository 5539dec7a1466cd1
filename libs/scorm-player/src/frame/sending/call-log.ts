import type { Call } from '../../protocol.ts';

/** Calls kept between two commits. */
const most = 200;
const longest = 200;

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** What content called, for anyone who looks into its session later. A flood keeps the newest and costs no more. */
export class CallLog {
  private calls: Call[] = [];
  private next = 0;
  private readonly begun = performance.now();

  /** A call of this moment. */
  made(name: string, parameters: readonly string[], answer: string, errorCode: string): Call {
    const at = Math.round(performance.now() - this.begun);
    return [at, name, parameters.map(cut), cut(answer), errorCode];
  }

  record(...call: Parameters<CallLog['made']>): void {
    this.calls[this.next % most] = this.made(...call);
    this.next += 1;
  }

  /** Those since the last time, oldest first. */
  take(): Call[] {
    const start = this.next > most ? this.next % most : 0;
    const taken = [...this.calls.slice(start), ...this.calls.slice(0, start)];
    this.calls = [];
    this.next = 0;
    return taken;
  }
}
