import { spread, type FailureCode } from '@campus/api-client';
import type { Exclusive } from './exclusive.ts';
import { backoffMs, type SenderMood } from './journal-rules.ts';
import type { DrainEnd } from './sender.ts';

/** Calls back once, later; returns the function that calls it off. */
export type Later = (callback: () => void, ms: number) => () => void;

export interface DispatcherParts {
  /** Sends everything of a person; never rejects. */
  drain: (personId: string) => Promise<DrainEnd>;
  exclusive: Exclusive;
  random: () => number;
  later: Later;
  onChange: () => Promise<void>;
}

const moodOf = (end: DrainEnd): SenderMood => {
  if (end.kind === 'done') return 'calm';
  if (end.kind === 'stuck') return 'trouble';
  if (end.code === 'SIGN_IN_NEEDED') return 'signed-out';
  if (end.code === 'LATE') return 'late';
  return end.code === 'NETWORK' ? 'offline' : 'trouble';
};

/** Decides when to send: at once, after a wait that grows with every failure, or not before signing in. */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  mood: SenderMood = 'calm';
  /** Why the last run failed; null after a success. */
  failure: FailureCode | null = null;
  #personId: string | null = null;
  /** Failures of one sort in a row, each after its wait. */
  #failures = 0;
  #hasWaited = false;
  #callOff = () => {};
  #running: Promise<void> | null = null;
  #isAskedAgain = false;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /** Whose work is sent from now on; null sends nothing. */
  begin(personId: string | null): void {
    this.#callOff();
    this.#personId = personId;
    this.#failures = 0;
    this.failure = null;
    this.mood = 'calm';
  }

  /** The session has ended: nothing is sent until `begin`. */
  pause(): void {
    this.#callOff();
    this.#personId = null;
    this.mood = 'signed-out';
  }

  stop(): void {
    this.#callOff();
  }

  /**
   * Something new can be sent. During trouble, or when answers are late, the wait already set continues, so that an
   * overloaded server is left alone.
   */
  nudge(): void {
    if (this.mood === 'calm') this.mood = 'sending';
    if (this.mood === 'sending' || this.mood === 'offline') void this.wake();
  }

  /** Sends now. Resolves when this run, or the one under way and the one after it, has ended. */
  wake(): Promise<void> {
    this.#callOff();
    this.#isAskedAgain = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      // Asked after the last look: anyone who asked has called the timer off.
      if (this.#isAskedAgain && this.#personId) void this.wake();
    });
    return this.#running;
  }

  async #run() {
    while (this.#isAskedAgain && this.#personId) {
      this.#isAskedAgain = false;
      const hasWaited = this.#hasWaited;
      this.#hasWaited = false;
      const personId = this.#personId;
      const end = await this.#parts.exclusive(() => this.#parts.drain(personId));
      if (this.#personId !== personId) {
        this.#isAskedAgain = true;
        continue;
      }
      this.#take(end, hasWaited);
      // Requests made while it was failing have their answer; a later one may know that the connection is
      // back.
      if (end.kind !== 'done') this.#isAskedAgain = false;
      await this.#parts.onChange();
    }
  }

  /**
   * The wait grows only with failures that came after a wait: new work tries at once without a connection, and must
   * not make the wait long for the first hiccup of a server that is back.
   */
  #take(end: DrainEnd, hasWaited: boolean) {
    this.#callOff();
    const mood = moodOf(end);
    const isSame = mood === this.mood;
    this.mood = mood;
    this.failure = end.kind === 'failed' ? end.code : null;
    if (end.kind === 'done') this.#failures = 0;
    else if (!isSame || this.#failures === 0) this.#failures = 1;
    else if (hasWaited) this.#failures += 1;
    if (mood === 'calm' || mood === 'signed-out') return;
    const asked = end.kind === 'failed' ? (end.retryAfterMs ?? 0) : 0;
    const random = this.#parts.random();
    const wait = Math.max(spread(asked, random), backoffMs(this.#failures, random));
    const again = () => {
      this.#hasWaited = true;
      void this.wake();
    };
    this.#callOff = this.#parts.later(again, wait);
  }
}
