import type { ServerEpoch } from '@campus/api-client';
import type { CampusDatabase, DatabaseDoor } from '../storage/database.ts';
import { randomId } from '../storage/ids.ts';
import { isReplaceable, supersedes } from './journal-rules.ts';
import { dropRecorded, epochIn, giveRecordedBack, journalAndKept, keepRecorded } from './kept-work.ts';
import type { Acknowledgement, Entry, RecordedEntry, Work, WorkTime } from './work.ts';

export type NewEntry = Work & WorkTime & { personId: string };

/** Where the journal is stored. Every promise resolves only when its change is on disk. */
export interface JournalStore {
  /** Whether the entries outlive the window. */
  readonly isDurable: boolean;
  deviceId(): Promise<string>;
  /** Adds an entry, and takes out those it makes needless. */
  append(entry: NewEntry): Promise<Entry>;
  /** The waiting entries of a person, oldest first. */
  waiting(personId: string): Promise<Entry[]>;
  /** Removes entries: acknowledged ones move to the recorded ones, the others are deleted. */
  settle(recorded: readonly Entry[], dropped: readonly Entry[], ack: Acknowledgement): Promise<void>;
  /** The epoch of the server this person's work was given back to; null: nothing of it has been acknowledged. */
  epochOf(personId: string): Promise<string | null>;
  /** Makes acknowledged entries wait again that this epoch of the server may have lost; returns how many. */
  giveBack(personId: string, epoch: ServerEpoch): Promise<number>;
  /** Entries acknowledged since a moment, oldest first. */
  recordedSince(personId: string, since: number): Promise<RecordedEntry[]>;
  /** What the server has acknowledged leaves this device. */
  forgetRecorded(personId: string): Promise<void>;
  /** Everything of a person leaves this device. */
  forget(personId: string): Promise<void>;
}

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
      // The key generator fills in the sequence; the type of the store describes what is read.
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

  settle(recorded: readonly Entry[], dropped: readonly Entry[], ack: Acknowledgement): Promise<void> {
    return this.#use(async (database) => {
      const transaction = database.transaction(journalAndKept, 'readwrite', onDisk);
      const journal = transaction.objectStore('journal');
      const moved: Entry[] = [];
      for (const entry of [...recorded, ...dropped]) {
        // Its person may have left the device meanwhile, or the browser been cleared and counted from the beginning.
        if ((await journal.get(entry.sequence))?.createdAt !== entry.createdAt) continue;
        await journal.delete(entry.sequence);
        moved.push(entry);
      }
      await keepRecorded(
        transaction,
        moved.filter((entry) => recorded.includes(entry)),
        ack,
      );
      await transaction.done;
    });
  }

  epochOf(personId: string): Promise<string | null> {
    return this.#use((database) => epochIn(database.transaction(journalAndKept), personId));
  }

  giveBack(personId: string, epoch: ServerEpoch): Promise<number> {
    return this.#use(async (database) => {
      const transaction = database.transaction(journalAndKept, 'readwrite', onDisk);
      const count = await giveRecordedBack(transaction, personId, epoch);
      await transaction.done;
      return count;
    });
  }

  recordedSince(personId: string, since: number): Promise<RecordedEntry[]> {
    return this.#use(async (database) => {
      const range = IDBKeyRange.bound([personId, since], [personId, Infinity]);
      const entries = await database.getAllFromIndex('recorded', 'byTime', range);
      return entries.sort((a, b) => a.sequence - b.sequence);
    });
  }

  forgetRecorded(personId: string): Promise<void> {
    return this.#use(async (database) => {
      const transaction = database.transaction(journalAndKept, 'readwrite', onDisk);
      await dropRecorded(transaction, personId);
      await transaction.done;
    });
  }

  forget(personId: string): Promise<void> {
    return this.#use(async (database) => {
      const transaction = database.transaction(journalAndKept, 'readwrite', onDisk);
      const journal = transaction.objectStore('journal');
      for (const key of await journal.index('byPerson').getAllKeys(personId)) await journal.delete(key);
      await dropRecorded(transaction, personId);
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
   * One more try on a fresh connection if the browser had closed the old one. Only that error is retried: it
   * occurs before anything was written.
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
