import type { ServerEpoch } from '@campus/api-client';
import { farewellBatch, thingsIn } from './journal-rules.ts';
import type { JournalStore, NewEntry } from './journal-store.ts';
import type { Entry, RecordedEntry } from './work.ts';

interface Mirror {
  store: JournalStore;
  deviceId: string | null;
  epoch: string | null;
  entries: Entry[];
}

/**
 * The two stores as one. Waiting work is mirrored in memory after every change: the displayed state is
 * computed from the mirror, and a page being left has no time to read a database.
 */
export class Shelf {
  readonly stores: readonly JournalStore[];
  readonly #durable: JournalStore;
  readonly #memory: JournalStore;
  #mirror: Mirror[] = [];
  /** What was found in a store when it could last be read. */
  readonly #pending = new Map<JournalStore, (Entry | RecordedEntry)[]>();
  #reads = 0;
  #shown = 0;
  #writing = 0;

  constructor(durable: JournalStore, memory: JournalStore) {
    this.#durable = durable;
    this.#memory = memory;
    this.stores = [durable, memory];
  }

  /** How many entries wait in all, those being written down included, and how many only in this window. */
  get waiting(): { all: number; inMemory: number } {
    const count = (wanted: JournalStore[]) =>
      this.#mirror
        .filter(({ store }) => wanted.includes(store))
        .reduce((sum, { entries }) => sum + entries.length, 0);
    return { all: count([...this.stores]) + this.#writing, inMemory: count([this.#memory]) };
  }

  /** What waits, as the person counts it; one that is being written down right now counts with the first. */
  get things(): number {
    return Math.max(thingsIn(this.#mirror.flatMap(({ entries }) => entries)), Math.min(this.#writing, 1));
  }

  /** Stores the entry; returns whether on disk or, if that failed, only in memory. */
  async append(entry: NewEntry): Promise<{ isDurable: boolean }> {
    this.#writing += 1;
    try {
      await this.#durable.append(entry);
      return { isDurable: true };
    } catch {
      await this.#memory.append(entry);
      return { isDurable: false };
    } finally {
      this.#writing -= 1;
    }
  }

  async refresh(personId: string | null): Promise<void> {
    const read = ++this.#reads;
    const mirror = await Promise.all(this.stores.map((store) => this.#read(store, personId)));
    // A slow older read must not overwrite a newer one.
    if (read < this.#shown) return;
    this.#shown = read;
    this.#mirror = mirror;
  }

  /** What to send when the page is left: per device, only as much as the browser will send. */
  farewells(): { deviceId: string; epoch: string | null; batch: Entry[]; hasMore: boolean }[] {
    return this.#mirror.flatMap(({ deviceId, epoch, entries }) => {
      const batch = farewellBatch(entries);
      const hasMore = batch.length < entries.length;
      return deviceId && batch.length > 0 ? [{ deviceId, epoch, batch, hasMore }] : [];
    });
  }

  async pendingSince(personId: string, since: number): Promise<(Entry | RecordedEntry)[]> {
    const lists = await Promise.all(this.stores.map((store) => this.#pendingIn(store, personId, since)));
    return lists.flat();
  }

  /** Makes work wait again that this epoch of the server may have lost; returns how many entries. */
  async giveBack(personId: string, epoch: ServerEpoch): Promise<number> {
    let count = 0;
    // A store that cannot be read keeps nothing that could be given back now.
    for (const store of this.stores) count += await store.giveBack(personId, epoch).catch(() => 0);
    return count;
  }

  async forgetRecorded(personId: string): Promise<void> {
    for (const store of this.stores) await store.forgetRecorded(personId).catch(() => undefined);
    this.#pending.clear();
  }

  async forget(personId: string): Promise<void> {
    for (const store of this.stores) await store.forget(personId).catch(() => undefined);
    this.#pending.clear();
  }

  /**
   * What waits is read first: what is acknowledged meanwhile is then found among the recorded, and nowhere missing. A
   * store that cannot be read right now still holds what it held.
   */
  async #pendingIn(store: JournalStore, personId: string, since: number): Promise<(Entry | RecordedEntry)[]> {
    try {
      const waiting = await store.waiting(personId);
      const recorded = await store.recordedSince(personId, since);
      const acknowledged = new Set(recorded.map(({ sequence }) => sequence));
      const isLeft = ({ sequence }: Entry) => !acknowledged.has(sequence);
      this.#pending.set(store, [...recorded, ...waiting.filter(isLeft)]);
    } catch {
      // The earlier reading stays.
    }
    const isWanted = (entry: Entry | RecordedEntry) =>
      entry.personId === personId && !('recordedAt' in entry && entry.recordedAt < since);
    return this.#pending.get(store)?.filter(isWanted) ?? [];
  }

  /** A store that cannot be read right now still holds what it held. */
  async #read(store: JournalStore, personId: string | null): Promise<Mirror> {
    const before = this.#mirror.find((mirror) => mirror.store === store);
    const nothing = { store, deviceId: null, epoch: null, entries: [] };
    if (!personId) return nothing;
    try {
      const epoch = await store.epochOf(personId);
      const entries = await store.waiting(personId);
      return entries.length > 0 ? { store, deviceId: await store.deviceId(), epoch, entries } : nothing;
    } catch {
      return before ?? nothing;
    }
  }
}
