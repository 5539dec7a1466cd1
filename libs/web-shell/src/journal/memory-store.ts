import type { ServerEpoch } from '@campus/api-client';
import { randomId } from '../storage/ids.ts';
import { isExcess, mayBeLost, sizeOf, supersedes, unacknowledged } from './journal-rules.ts';
import type { JournalStore, NewEntry } from './journal-store.ts';
import type { Acknowledgement, Entry, RecordedEntry } from './work.ts';

/** The journal when the browser stores nothing: a separate device for as long as the window is open. */
export class MemoryStore implements JournalStore {
  readonly isDurable = false;
  readonly #device = randomId();
  #last = 0;
  #entries: Entry[] = [];
  #recorded: RecordedEntry[] = [];
  readonly #epochs = new Map<string, string>();

  deviceId(): Promise<string> {
    return Promise.resolve(this.#device);
  }

  append(entry: NewEntry): Promise<Entry> {
    const added = { ...entry, sequence: ++this.#last };
    const stays = (older: Entry) => older.personId !== entry.personId || !supersedes(entry, older);
    this.#entries = [...this.#entries.filter(stays), added];
    return Promise.resolve(added);
  }

  waiting(personId: string): Promise<Entry[]> {
    return Promise.resolve(this.#entries.filter((entry) => entry.personId === personId));
  }

  settle(recorded: readonly Entry[], dropped: readonly Entry[], ack: Acknowledgement): Promise<void> {
    const gone = new Set([...recorded, ...dropped].map(({ sequence }) => sequence));
    const here = new Set(this.#entries.map(({ sequence }) => sequence));
    this.#entries = this.#entries.filter(({ sequence }) => !gone.has(sequence));
    for (const entry of recorded)
      if (here.has(entry.sequence)) this.#recorded.push({ ...entry, ...ack, bytes: sizeOf(entry) });
    let bytes = this.#recorded.reduce((sum, entry) => sum + entry.bytes, 0);
    for (let oldest = this.#recorded[0]; oldest; oldest = this.#recorded[0]) {
      if (!isExcess(oldest, { bytes, entries: this.#recorded.length }, ack.acknowledgedAt)) break;
      this.#recorded.shift();
      bytes -= oldest.bytes;
    }
    return Promise.resolve();
  }

  epochOf(personId: string): Promise<string | null> {
    return Promise.resolve(this.#epochs.get(personId) ?? null);
  }

  giveBack(personId: string, epoch: ServerEpoch): Promise<number> {
    this.#epochs.set(personId, epoch.id);
    const isLost = (entry: RecordedEntry) => entry.personId === personId && mayBeLost(entry, epoch);
    const lost = this.#recorded.filter(isLost).map(unacknowledged);
    this.#recorded = this.#recorded.filter((entry) => !isLost(entry));
    this.#entries = [...this.#entries, ...lost].sort((a, b) => a.sequence - b.sequence);
    return Promise.resolve(lost.length);
  }

  forgetRecorded(personId: string): Promise<void> {
    this.#recorded = this.#recorded.filter((entry) => entry.personId !== personId);
    return Promise.resolve();
  }

  recordedSince(personId: string, since: number): Promise<RecordedEntry[]> {
    const isWanted = (entry: RecordedEntry) => entry.personId === personId && entry.recordedAt >= since;
    return Promise.resolve(this.#recorded.filter(isWanted));
  }

  forget(personId: string): Promise<void> {
    this.#entries = this.#entries.filter((entry) => entry.personId !== personId);
    this.#recorded = this.#recorded.filter((entry) => entry.personId !== personId);
    return Promise.resolve();
  }
}
