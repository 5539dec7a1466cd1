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
}

export interface Sender {
  /** Sends what waits, in order, batch after batch, until nothing is left or something fails. */
  drain(store: JournalStore, personId: string): Promise<DrainEnd>;
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
export const createSender = ({ client, clock, onTime, onSettled }: SenderParts): Sender => {
  const aside = new Set<number>();
  let entriesAtOnce = batchLimits.entries;

  /** Another window may have signed in as somebody else: a refusal counts only if the server knows us. */
  const isStill = async (personId: string) => (await client.run(Me, {})).me?.id === personId;

  const halve = (batch: readonly Entry[]) => {
    const [first] = batch;
    if (batch.length > 1) entriesAtOnce = Math.ceil(batch.length / 2);
    else if (first) aside.add(first.sequence);
  };

  const sendBatch = async (store: JournalStore, personId: string, batch: readonly Entry[]) => {
    const deviceId = await store.deviceId();
    const input = { deviceId, entries: batch.map(toInput) };
    const { recordWork: result } = await client.run(RecordWork, { input });
    if (result.__typename === 'Refusal') {
      if (result.code === 'TOO_MANY_TRIES') return failed('TOO_MANY_REQUESTS');
      halve(batch);
      return null;
    }
    onTime(clock.hear({ timeToken: result.timeToken, serverTime: result.serverTime }));
    const { recorded, refused } = sortReceipts(batch, result.receipts);
    if (recorded.length + refused.length === 0) return failed('MALFORMED');
    if (refused.length > 0 && !(await isStill(personId))) return failed('SIGN_IN_NEEDED');
    await store.settle(
      recorded,
      refused.map(({ entry }) => entry),
      Date.now(),
    );
    onSettled(refused);
    entriesAtOnce = Math.min(batchLimits.entries, entriesAtOnce * 2);
    return null;
  };

  return {
    async drain(store, personId) {
      for (;;) {
        const waiting = await store.waiting(personId);
        const sendable = waiting.filter(({ sequence }) => !aside.has(sequence));
        if (sendable.length === 0) return waiting.length === 0 ? { kind: 'done' } : { kind: 'stuck' };
        const batch = nextBatch(sendable, { ...batchLimits, entries: entriesAtOnce });
        try {
          const end = await sendBatch(store, personId, batch);
          if (end) return end;
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          if (error.code !== 'BAD_REQUEST') return failed(error.code, error.retryAfterMs);
          halve(batch);
        }
      }
    },
  };
};
