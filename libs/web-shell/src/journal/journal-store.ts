import type { CampusDatabase, DatabaseDoor } from '../storage/database.ts';
import { randomId } from '../storage/ids.ts';
import { isReplaceable, supersedes } from './journal-rules.ts';
import type { Entry, RecordedEntry, Work, WorkTime } from './work.ts';

export type NewEntry = Work & WorkTime & { personId: string };

/** Where the journal lies. Every promise resolves only when what it says is done and on disk. */
export interface JournalStore {
  /** Whether the entries outlive the window. */
  readonly isDurable: boolean;
  deviceId(): Promise<string>;
  /** Adds an entry, and takes out those it makes needless. */
  append(entry: NewEntry): Promise<Entry>;
  /** The waiting entries of a person, oldest first. */
  waiting(personId: string): Promise<Entry[]>;
  /** Takes entries out: acknowledged ones move to the recorded, the others are gone. */
  settle(recorded: readonly Entry[], dropped: readonly Entry[], recordedAt: number): Promise<void>;
  /** Entries acknowledged since a moment, oldest first. */
  recordedSince(personId: string, since: number): Promise<RecordedEntry[]>;
  /** Everything of a person leaves this device. */
  forget(personId: string): Promise<void>;
}

/** How many acknowledged entries are kept for screens that still show an older answer. */
const recordedLimit = 500;

/** What is kept of an acknowledged entry: the state inside a SCORM commit is large and never shown. */
const slim = (entry: Entry): Entry =>
  entry.kind === 'scormCommitted' ? { ...entry, payload: { ...entry.payload, cmi: null } } : entry;

/** `strict`: complete means on disk, not in a buffer that a power cut empties. */
const onDisk = { durability: 'strict' } as const;

/** The journal in IndexedDB. */
export class DurableStore implements JournalStore {
  readonly isDurable = true;
  readonly #door: DatabaseDoor;

  constructor(door: DatabaseDoor) {
    this.#door = door;
  }

  deviceId(): Promise<string> {
    return this.#use(async (database) => {
      const transaction = database.transaction('facts', 'readwrite', onDisk);
      const known = await transaction.store.get('deviceId');
      const id = typeof known === 'string' ? known : randomId();
      if (id !== known) await transaction.store.put(id, 'deviceId');
      await transaction.done;
      return id;
    });
  }

  /**
   * Everything is in the browser's hands before the event that called this is over: a page that closes a
   * moment later does not take it back. What it makes needless is taken out afterwards; until then both are
   * sent, in order, and the last counts.
   */
  async append(entry: NewEntry): Promise<Entry> {
    const sequence = await this.#use(async (database) => {
      const transaction = database.transaction('journal', 'readwrite', onDisk);
      // The key generator fills in the sequence; the type of the store describes what comes out.
      const adding = transaction.store.add(entry as Entry);
      transaction.commit();
      const [given] = await Promise.all([adding, transaction.done]);
      return given;
    });
    const added = { ...entry, sequence };
    if (isReplaceable(entry.kind)) await this.#dropOlder(added).catch(() => undefined);
    return added;
  }

  waiting(personId: string): Promise<Entry[]> {
    return this.#use((database) => database.getAllFromIndex('journal', 'byPerson', personId));
  }

  settle(recorded: readonly Entry[], dropped: readonly Entry[], recordedAt: number): Promise<void> {
    return this.#use(async (database) => {
      const transaction = database.transaction(['journal', 'recorded'], 'readwrite', onDisk);
      const journal = transaction.objectStore('journal');
      const kept = transaction.objectStore('recorded');
      for (const entry of [...recorded, ...dropped]) await journal.delete(entry.sequence);
      for (const entry of recorded) await kept.put({ ...slim(entry), recordedAt });
      const excess = (await kept.count()) - recordedLimit;
      if (excess > 0) {
        for (const key of await kept.getAllKeys(null, excess)) await kept.delete(key);
      }
      await transaction.done;
    });
  }

  recordedSince(personId: string, since: number): Promise<RecordedEntry[]> {
    return this.#use(async (database) => {
      const entries = await database.getAllFromIndex('recorded', 'byPerson', personId);
      return entries.filter((entry) => entry.recordedAt >= since);
    });
  }

  forget(personId: string): Promise<void> {
    return this.#use(async (database) => {
      const transaction = database.transaction(['journal', 'recorded'], 'readwrite', onDisk);
      for (const name of ['journal', 'recorded'] as const) {
        const store = transaction.objectStore(name);
        for (const key of await store.index('byPerson').getAllKeys(personId)) await store.delete(key);
      }
      await transaction.done;
    });
  }

  #dropOlder(entry: Entry): Promise<void> {
    return this.#use(async (database) => {
      const transaction = database.transaction('journal', 'readwrite', onDisk);
      for await (const cursor of transaction.store.index('byPerson').iterate(entry.personId)) {
        const older = cursor.value;
        if (older.sequence < entry.sequence && supersedes(entry, older)) await cursor.delete();
      }
      await transaction.done;
    });
  }

  /**
   * One more try on a fresh connection when the browser had closed the old one under us. Only that error is
   * tried again: it comes before anything was written.
   */
  async #use<Result>(use: (database: CampusDatabase) => Promise<Result>): Promise<Result> {
    try {
      return await use(await this.#door.get());
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      await this.#door.close();
      return use(await this.#door.get());
    }
  }
}

/** The journal when the browser keeps nothing: a device of its own, for as long as the window lives. */
export class MemoryStore implements JournalStore {
  readonly isDurable = false;
  readonly #device = randomId();
  #last = 0;
  #entries: Entry[] = [];
  #recorded: RecordedEntry[] = [];

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

  settle(recorded: readonly Entry[], dropped: readonly Entry[], recordedAt: number): Promise<void> {
    const gone = new Set([...recorded, ...dropped].map(({ sequence }) => sequence));
    this.#entries = this.#entries.filter(({ sequence }) => !gone.has(sequence));
    const added = recorded.map((entry) => ({ ...slim(entry), recordedAt }));
    this.#recorded = [...this.#recorded, ...added].slice(-recordedLimit);
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
