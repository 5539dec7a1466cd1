import { Failure, Me, RecordWork, type Client, type FailureCode } from '@campus/api-client';
import type { Clock, KeptTime } from './clock.ts';
import { batchLimits, nextBatch, sortReceipts, toInput } from './journal-rules.ts';
import type { JournalStore } from './journal-store.ts';
import type { Entry, RefusedWork } from './work.ts';

/** How a run of sending ended. */
export type DrainEnd =
  | { kind: 'done' }
  /** The server cannot read what is left; it stays here until the page is loaded anew. */
  | { kind: 'stuck' }
  | { kind: 'failed'; code: FailureCode; retryAfterMs: number | null };

export interface SenderParts {
  client: Client;
  clock: Clock;
  /** Called with every signed moment that comes with an answer. */
  onTime: (kept: KeptTime) => void;
  /** Called after the store has changed. */
  onSettled: (refused: RefusedWork[]) => void;
  /** The server takes this browser for somebody else: another window has signed in. */
  onStranger: () => void;
}

const failed = (code: FailureCode, retryAfterMs: number | null = null): DrainEnd => ({
  kind: 'failed',
  code,
  retryAfterMs,
});

/**
 * Takes entries out of the store only on an acknowledgement. A request that cannot be read (a client fault)
 * is halved until the one entry at fault stands alone; that one is put aside so that it blocks nothing.
 */
export class Sender {
  readonly #parts: SenderParts;
  readonly #aside = new WeakMap<JournalStore, Set<number>>();
  #entriesAtOnce = batchLimits.entries;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** Sends what waits, in order, batch after batch, until nothing is left or something fails. */
  async drain(store: JournalStore, personId: string): Promise<DrainEnd> {
    const aside = this.#asideOf(store);
    for (;;) {
      const waiting = await store.waiting(personId);
      const sendable = waiting.filter(({ sequence }) => !aside.has(sequence));
      if (sendable.length === 0) return waiting.length === 0 ? { kind: 'done' } : { kind: 'stuck' };
      const batch = nextBatch(sendable, { ...batchLimits, entries: this.#entriesAtOnce });
      const end = await this.#send(store, personId, batch);
      if (end) return end;
    }
  }

  async #send(store: JournalStore, personId: string, batch: readonly Entry[]): Promise<DrainEnd | null> {
    try {
      return await this.#sendBatch(store, personId, batch);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code !== 'BAD_REQUEST') return failed(error.code, error.retryAfterMs);
      this.#halve(store, batch);
      return null;
    }
  }

  async #sendBatch(store: JournalStore, personId: string, batch: readonly Entry[]) {
    const { client, clock, onTime, onSettled } = this.#parts;
    const input = { deviceId: await store.deviceId(), entries: batch.map(toInput) };
    const { recordWork: result } = await client.run(RecordWork, { input });
    if (result.__typename === 'Refusal') {
      if (result.code === 'TOO_MANY_TRIES') return failed('TOO_MANY_REQUESTS');
      this.#halve(store, batch);
      return null;
    }
    onTime(clock.hear({ timeToken: result.timeToken, serverTime: result.serverTime }));
    const { recorded, refused } = sortReceipts(batch, result.receipts);
    if (recorded.length + refused.length === 0) return failed('MALFORMED');
    if (refused.length > 0 && !(await this.#isStill(personId))) return failed('SIGN_IN_NEEDED');
    const dropped = refused.map(({ entry }) => entry);
    await store.settle(recorded, dropped, Date.now());
    this.#entriesAtOnce = Math.min(batchLimits.entries, this.#entriesAtOnce * 2);
    onSettled(refused);
    return null;
  }

  /** A refusal counts only if the server knows us as the person who did the work. */
  async #isStill(personId: string): Promise<boolean> {
    const { me } = await this.#parts.client.run(Me, {});
    if (me?.id === personId) return true;
    this.#parts.onStranger();
    return false;
  }

  #halve(store: JournalStore, batch: readonly Entry[]) {
    const [first] = batch;
    if (batch.length > 1) this.#entriesAtOnce = Math.ceil(batch.length / 2);
    else if (first) this.#asideOf(store).add(first.sequence);
  }

  #asideOf(store: JournalStore): Set<number> {
    const known = this.#aside.get(store);
    if (known) return known;
    const aside = new Set<number>();
    this.#aside.set(store, aside);
    return aside;
  }
}
