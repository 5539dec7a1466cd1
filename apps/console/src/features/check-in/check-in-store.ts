import type { RefusalCode } from '@campus/api-client';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Kept, TakenAlong } from './check-in-rules.ts';

interface CheckInSchema extends DBSchema {
  sessions: { key: [string, string]; value: TakenAlong };
  kept: { key: number; value: Kept & { order?: number }; indexes: { byId: string } };
}

/** A list that was not fetched again for so long is of a workshop that is over. */
const LIST_DAYS = 7;

let open: Promise<IDBPDatabase<CheckInSchema>> | null = null;

const database = () => {
  open ??= openDB<CheckInSchema>('campus-check-in', 1, {
    upgrade(db) {
      db.createObjectStore('sessions', { keyPath: ['personId', 'sessionId'] });
      db.createObjectStore('kept', { keyPath: 'order', autoIncrement: true }).createIndex('byId', 'id', {
        unique: true,
      });
    },
    terminated: () => {
      open = null;
    },
  }).catch((error: unknown) => {
    open = null;
    throw error;
  });
  return open;
};

/** What this phone holds of check-in. Rejects where the browser keeps nothing: the page then says so. */
export const checkInStore = {
  async takenAlong(personId: string, sessionId: string): Promise<TakenAlong | undefined> {
    return (await database()).get('sessions', [personId, sessionId]);
  },
  async takeAlong(taken: TakenAlong): Promise<void> {
    await (await database()).put('sessions', taken);
  },
  /** Lists of others who used this phone before go, and old ones; what was said and is not sent yet stays for the person who said it. */
  async forgetOthers(personId: string): Promise<void> {
    const db = await database();
    const since = Date.now() - LIST_DAYS * 86_400_000;
    const lists = await db.getAll('sessions');
    const gone = lists.filter((list) => list.personId !== personId || list.fetchedAt < since);
    await Promise.all(gone.map((list) => db.delete('sessions', [list.personId, list.sessionId])));
  },
  /** In the order it was said. */
  async keptOf(personId: string): Promise<Kept[]> {
    return (await (await database()).getAll('kept')).filter((each) => each.personId === personId);
  },
  /** Resolves when the device has it, not before. */
  async keep(kept: Kept): Promise<void> {
    const transaction = (await database()).transaction('kept', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.add(kept), transaction.done]);
  },
  /** The server has them, or has said no to them. */
  async settle(recorded: readonly string[], refused: ReadonlyMap<string, RefusalCode>): Promise<void> {
    const transaction = (await database()).transaction('kept', 'readwrite');
    const byId = transaction.store.index('byId');
    for (const id of recorded) {
      const key = await byId.getKey(id);
      if (key !== undefined) await transaction.store.delete(key);
    }
    for (const [id, refusal] of refused) {
      const kept = await byId.get(id);
      if (kept) await transaction.store.put({ ...kept, refusal });
    }
    await transaction.done;
  },
  async close(): Promise<void> {
    (await open?.catch(() => null))?.close();
    open = null;
  },
};

export type CheckInStore = typeof checkInStore;
