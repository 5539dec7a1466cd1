import type { DatabaseDoor } from '../storage/database.ts';
import { randomId } from '../storage/ids.ts';
import { supersedes } from './journal-rules.ts';
import type { Entry, RecordedEntry, Work, WorkTime } from './work.ts';

export type NewEntry = Work & WorkTime & { personId: string };

/** Where the journal lies. Every promise resolves only when what it says is done and on disk. */
export interface JournalStore {
  /** Whether the entries outlive the window. */
  readonly isDurable: boolean;
  deviceId(): Promise<string>;
  /** Adds an entry, taking out those it makes needless, in one step. */
  append(entry: NewEntry): Promise<Entry>;
  /** The waiting entries of a person, oldest first. */
  waiting(personId: string): Promise<Entry[]>;
  countWaiting(personId: string): Promise<number>;
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

/** The journal in IndexedDB. */
export const createDurableStore = (door: DatabaseDoor): JournalStore => {
  const readwrite = { durability: 'strict' } as const;

  /** One more try on a fresh connection: the browser may have closed the old one under us. */
  const withDatabase = async <Result>(
    use: (database: Awaited<ReturnType<DatabaseDoor['get']>>) => Promise<Result>,
  ) => {
    try {
      return await use(await door.get());
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      await door.close();
      return use(await door.get());
    }
  };

  return {
    isDurable: true,
    deviceId: () =>
      withDatabase(async (database) => {
        const transaction = database.transaction('facts', 'readwrite', readwrite);
        const known = await transaction.store.get('deviceId');
        const id = typeof known === 'string' ? known : randomId();
        if (id !== known) await transaction.store.put(id, 'deviceId');
        await transaction.done;
        return id;
      }),
    append: (entry) =>
      withDatabase(async (database) => {
        const transaction = database.transaction('journal', 'readwrite', readwrite);
        if (entry.kind === 'fieldWritten') {
          for await (const cursor of transaction.store.index('byPerson').iterate(entry.personId)) {
            if (supersedes(entry, cursor.value)) await cursor.delete();
          }
        }
        // The key generator fills in the sequence; the type of the store describes what comes out.
        const sequence = await transaction.store.add(entry as Entry);
        await transaction.done;
        return { ...entry, sequence };
      }),
    waiting: (personId) =>
      withDatabase((database) => database.getAllFromIndex('journal', 'byPerson', personId)),
    countWaiting: (personId) =>
      withDatabase((database) => database.countFromIndex('journal', 'byPerson', personId)),
    settle: (recorded, dropped, recordedAt) =>
      withDatabase(async (database) => {
        const transaction = database.transaction(['journal', 'recorded'], 'readwrite', readwrite);
        const journal = transaction.objectStore('journal');
        const kept = transaction.objectStore('recorded');
        for (const entry of [...recorded, ...dropped]) await journal.delete(entry.sequence);
        for (const entry of recorded) await kept.put({ ...slim(entry), recordedAt });
        const excess = (await kept.count()) - recordedLimit;
        if (excess > 0) {
          for (const key of await kept.getAllKeys(null, excess)) await kept.delete(key);
        }
        await transaction.done;
      }),
    recordedSince: (personId, since) =>
      withDatabase(async (database) => {
        const entries = await database.getAllFromIndex('recorded', 'byPerson', personId);
        return entries.filter((entry) => entry.recordedAt >= since);
      }),
    forget: (personId) =>
      withDatabase(async (database) => {
        const transaction = database.transaction(['journal', 'recorded'], 'readwrite', readwrite);
        for (const name of ['journal', 'recorded'] as const) {
          const store = transaction.objectStore(name);
          for (const key of await store.index('byPerson').getAllKeys(personId)) await store.delete(key);
        }
        await transaction.done;
      }),
  };
};

/** The journal when the browser keeps nothing: a device of its own, for as long as the window lives. */
export const createMemoryStore = (): JournalStore => {
  const device = randomId();
  let last = 0;
  let entries: Entry[] = [];
  let recordedEntries: RecordedEntry[] = [];
  const mine = (personId: string) => entries.filter((entry) => entry.personId === personId);

  return {
    isDurable: false,
    deviceId: () => Promise.resolve(device),
    append(entry) {
      const added = { ...entry, sequence: ++last };
      entries = [
        ...entries.filter((older) => older.personId !== entry.personId || !supersedes(entry, older)),
        added,
      ];
      return Promise.resolve(added);
    },
    waiting: (personId) => Promise.resolve(mine(personId)),
    countWaiting: (personId) => Promise.resolve(mine(personId).length),
    settle(recorded, dropped, recordedAt) {
      const gone = new Set([...recorded, ...dropped].map((entry) => entry.sequence));
      entries = entries.filter((entry) => !gone.has(entry.sequence));
      const added = recorded.map((entry) => ({ ...slim(entry), recordedAt }));
      recordedEntries = [...recordedEntries, ...added].slice(-recordedLimit);
      return Promise.resolve();
    },
    recordedSince: (personId, since) =>
      Promise.resolve(
        recordedEntries.filter((entry) => entry.personId === personId && entry.recordedAt >= since),
      ),
    forget(personId) {
      entries = entries.filter((entry) => entry.personId !== personId);
      recordedEntries = recordedEntries.filter((entry) => entry.personId !== personId);
      return Promise.resolve();
    },
  };
};
