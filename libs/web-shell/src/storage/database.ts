import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry, RecordedEntry } from '../journal/work.ts';

/** One answer of a query, kept for the next visit and for times without a connection. */
export interface KeptResult {
  personId: string;
  /** Operation id and variables: a new shape of the operation is a new key. */
  key: string;
  data: unknown;
  /** When the request began, epoch milliseconds of this device. */
  fetchedAt: number;
}

export interface CampusSchema extends DBSchema {
  journal: { key: number; value: Entry; indexes: { byPerson: string } };
  recorded: {
    key: number;
    value: RecordedEntry;
    indexes: { byTime: [string, number]; byEpoch: [string, string] };
  };
  answers: { key: [string, string]; value: KeptResult; indexes: { byPerson: string } };
  facts: { key: string; value: unknown };
}

export type CampusDatabase = IDBPDatabase<CampusSchema>;

const createStores = (database: CampusDatabase) => {
  database
    .createObjectStore('journal', { keyPath: 'sequence', autoIncrement: true })
    .createIndex('byPerson', 'personId');
  database.createObjectStore('answers', { keyPath: ['personId', 'key'] }).createIndex('byPerson', 'personId');
  database.createObjectStore('facts');
};

/**
 * The browser's single database. The journal's sequence is its key generator, which never repeats a number,
 * even after deletions; it is created and deleted together with the device id in `facts`, so that a cleared
 * browser counts as a new device. Rejects when the browser stores nothing (some private windows).
 */
export const openDatabase = (onClosed: () => void = () => {}): Promise<CampusDatabase> =>
  openDB<CampusSchema>('campus', 2, {
    upgrade(database, before) {
      if (before === 0) createStores(database);
      // What the first version kept of acknowledged work could not be sent again.
      else database.deleteObjectStore('recorded');
      const recorded = database.createObjectStore('recorded', { keyPath: 'sequence' });
      recorded.createIndex('byTime', ['personId', 'recordedAt']);
      recorded.createIndex('byEpoch', ['personId', 'epoch']);
    },
    blocking(_current, _next, event) {
      // A newer version in another window waits for this connection; journal writes reopen it.
      if (event.target instanceof IDBDatabase) event.target.close();
      onClosed();
    },
    terminated: onClosed,
  });

/** Some browsers never answer a request to open; work must not wait for them for ever. */
const openMs = 5000;

const inTime = <Result>(promise: Promise<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The database did not open in time.')), openMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** Opens the database when first needed and again when the browser closed it. */
export interface DatabaseDoor {
  get(): Promise<CampusDatabase>;
  close(): Promise<void>;
}

export const createDatabaseDoor = (): DatabaseDoor => {
  let open: Promise<CampusDatabase> | null = null;
  const forget = () => {
    open = null;
  };
  return {
    get() {
      open ??= inTime(openDatabase(forget)).catch((error: unknown) => {
        forget();
        throw error;
      });
      return open;
    },
    async close() {
      const database = await open?.catch(() => null);
      forget();
      database?.close();
    },
  };
};
