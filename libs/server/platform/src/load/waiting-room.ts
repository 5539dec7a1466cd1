import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { Overloaded } from './overloaded.ts';

export interface Room {
  /** Pieces of work in progress at a time. */
  places: number;
  /** Pieces of work that wait, at most. */
  seats: number;
  /** Milliseconds that one waits, at most. */
  patienceMs: number;
}

interface Guest {
  enter: () => void;
  timer: NodeJS.Timeout;
}

/** Bounds of the seconds after which a refused client may try again. */
const [SOONEST, LATEST] = [1, 30];

/** How much a new measurement counts in the average. */
const WEIGHT = 0.1;

/**
 * Lets some work in at a time; more waits in the order it came, not too much of it and not for long. What is turned
 * away costs nothing and knows when to come back: under overload, admitted requests are served as usual.
 */
export class WaitingRoom {
  readonly #room: Room;
  readonly #queue: Guest[] = [];
  #inHand = 0;
  #averageMs = 100;

  constructor(room: Room) {
    this.#room = room;
  }

  /** Does `work` when there is a place. @throws {Overloaded} when there is none, and none soon. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const leave = await this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Resolves with the function that gives the place back; calling it again does nothing. */
  async enter(): Promise<() => void> {
    if (this.#inHand >= this.#room.places || this.#queue.length > 0) await this.#wait();
    else this.#inHand += 1;
    const began = performance.now();
    let isIn = true;
    return () => {
      if (!isIn) return;
      isIn = false;
      this.#averageMs += WEIGHT * (performance.now() - began - this.#averageMs);
      this.#next();
    };
  }

  #wait(): Promise<void> {
    if (this.#queue.length >= this.#room.seats) throw new Overloaded(this.#secondsToStayAway());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(guest), 1);
        reject(new Overloaded(this.#secondsToStayAway()));
      }, this.#room.patienceMs);
      const guest: Guest = { enter: resolve, timer };
      this.#queue.push(guest);
    });
  }

  /** Gives the place to whoever has waited longest. */
  #next(): void {
    const guest = this.#queue.shift();
    if (!guest) {
      this.#inHand -= 1;
      return;
    }
    clearTimeout(guest.timer);
    guest.enter();
  }

  /** About as long as those who are here already will take. */
  #secondsToStayAway(): number {
    const here = this.#inHand + this.#queue.length;
    const seconds = Math.ceil((here * this.#averageMs) / this.#room.places / 1000);
    return Math.min(LATEST, Math.max(SOONEST, seconds));
  }
}

/** Half of the machine, and one processor at least: what takes long stretches of one leaves the rest to everybody. */
export const shareOfCores = (): number => Math.max(1, Math.floor(availableParallelism() / 2));
