import { Failure, RecordWork, type Client, type FailureCode, type ServerEpoch } from '@campus/api-client';
import type { Clock, KeptTime } from './clock.ts';
import { batchLimits, nextBatch, sortReceipts, toInput } from './journal-rules.ts';
import type { JournalStore } from './journal-store.ts';
import type { WorkRecorded } from './wire.ts';
import type { Entry, RefusedWork } from './work.ts';

/** How a run of sending ended. */
export type DrainEnd =
  | { kind: 'done' }
  /** The server cannot read what is left; it stays here until the page is loaded again. */
  | { kind: 'stuck' }
  | { kind: 'failed'; code: FailureCode; retryAfterMs: number | null };

export interface SenderParts {
  client: Client;
  clock: Clock;
  /** Called with every signed time that comes with an answer. */
  onTime: (kept: KeptTime) => void;
  /** Called after the store has changed. */
  onSettled: (refused: RefusedWork[]) => void;
  /** Called before refused work leaves the store. */
  keepRefused: ((refused: RefusedWork[]) => Promise<void>) | undefined;
  /** The server takes this browser for another person's: another window has signed in. */
  onStranger: () => void;
}

interface Parcel {
  personId: string;
  /** The one this person's work was given back to. */
  epoch: string | null;
  batch: readonly Entry[];
  /** More entries are waiting than this batch holds. */
  hasMore: boolean;
}

const epochOf = ({ id, workSince }: WorkRecorded['epoch']): ServerEpoch => ({
  id,
  workSince: workSince === null ? null : Date.parse(workSince),
});

const failed = (code: FailureCode, retryAfterMs: number | null = null): DrainEnd => ({
  kind: 'failed',
  code,
  retryAfterMs,
});

/**
 * Removes entries from the store only when they are acknowledged. A batch that the server cannot read (our
 * fault) is halved until the faulty entry is alone; that one is set aside so that it blocks nothing.
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
      // Before what waits is read: work given back in between must not be overtaken.
      const epoch = await store.epochOf(personId);
      const waiting = await store.waiting(personId);
      const sendable = waiting.filter(({ sequence }) => !aside.has(sequence));
      if (sendable.length === 0) return waiting.length === 0 ? { kind: 'done' } : { kind: 'stuck' };
      const batch = nextBatch(sendable, { ...batchLimits, entries: this.#entriesAtOnce });
      const end = await this.#send(store, {
        personId,
        epoch,
        batch,
        hasMore: sendable.length > batch.length,
      });
      if (end) return end;
    }
  }

  async #send(store: JournalStore, parcel: Parcel): Promise<DrainEnd | null> {
    try {
      return await this.#sendBatch(store, parcel);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code !== 'BAD_REQUEST') return failed(error.code, error.retryAfterMs);
      this.#halve(store, parcel.batch);
      return null;
    }
  }

  async #sendBatch(store: JournalStore, { personId, epoch, batch, hasMore }: Parcel) {
    const { client, clock, onTime, onSettled, onStranger, keepRefused } = this.#parts;
    const input = { deviceId: await store.deviceId(), epoch, entries: batch.map(toInput), hasMore };
    const { recordWork: result } = await client.run(RecordWork, { input });
    if (result.__typename === 'Refusal') {
      if (result.code === 'TOO_MANY_TRIES') return failed('TOO_MANY_REQUESTS');
      this.#halve(store, batch);
      return null;
    }
    onTime(clock.hear({ timeToken: result.timeToken, serverTime: result.serverTime }));
    if (result.epoch.id !== epoch) {
      await store.giveBack(personId, epochOf(result.epoch));
      // Nothing was recorded: work given back is sent first.
      if (epoch !== null) return null;
    }
    const { recorded, refused } = sortReceipts(batch, result.receipts);
    if (recorded.length + refused.length === 0) return failed('MALFORMED');
    // A refusal counts only if the server knows us as the person who did the work.
    if (refused.length > 0 && result.personId !== personId) {
      onStranger();
      return failed('SIGN_IN_NEEDED');
    }
    await keepRefused?.(refused).catch(() => undefined);
    const dropped = refused.map(({ entry }) => entry);
    const acknowledgedAt = Date.parse(result.serverTime);
    await store.settle(recorded, dropped, { recordedAt: Date.now(), acknowledgedAt, epoch: result.epoch.id });
    this.#entriesAtOnce = Math.min(batchLimits.entries, this.#entriesAtOnce * 2);
    onSettled(refused);
    return null;
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
