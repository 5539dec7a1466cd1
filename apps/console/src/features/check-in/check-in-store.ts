import type { RefusalCode } from '@campus/api-client';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { RefusedWork } from '@campus/web-shell';
import type { OldMark, RefusedMark, TakenAlong } from './check-in-rules.ts';

interface CheckInSchema extends DBSchema {
  sessions: { key: [string, string]; value: TakenAlong };
  /** What the server refused, and what clients of before had not sent: their version of the database is this one. */
  kept: { key: number; value: (RefusedMark | OldMark) & { order?: number }; indexes: { byId: string } };
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

const refusedMarkOf = ({ entry, code }: RefusedWork): RefusedMark | null => {
  const { personId, createdAt } = entry;
  const refused = { personId, createdAt, refusal: code };
  if (entry.kind === 'attendanceTaken') {
    const { id, halfDayId, enrolmentId } = entry.payload;
    return { ...refused, id, halfDayId, enrolmentId };
  }
  if (entry.kind !== 'walkInNoted') return null;
  const { id, halfDayId, name } = entry.payload;
  return { ...refused, id, halfDayId, name };
};

const isOld = (row: RefusedMark | OldMark): row is OldMark => row.refusal === null;

/** What this phone holds of check-in besides the journal. Rejects where the browser keeps nothing. */
export const checkInStore = {
  async takenAlong(personId: string, sessionId: string): Promise<TakenAlong | undefined> {
    return (await database()).get('sessions', [personId, sessionId]);
  },
  /** Every list of a person on this phone. */
  async allTakenAlong(personId: string): Promise<TakenAlong[]> {
    return (await (await database()).getAll('sessions')).filter((list) => list.personId === personId);
  },
  async takeAlong(taken: TakenAlong): Promise<void> {
    await (await database()).put('sessions', taken);
  },
  /** Lists of others who used this phone before go, and old ones. */
  async forgetOthers(personId: string): Promise<void> {
    const db = await database();
    const since = Date.now() - LIST_DAYS * 86_400_000;
    const lists = await db.getAll('sessions');
    const gone = lists.filter((list) => list.personId !== personId || list.fetchedAt < since);
    await Promise.all(gone.map((list) => db.delete('sessions', [list.personId, list.sessionId])));
  },
  /** Marks that the journal hands over before they leave it; the same may come twice. */
  async keepRefused(refused: readonly RefusedWork[]): Promise<void> {
    const marks = refused.flatMap((one) => refusedMarkOf(one) ?? []);
    if (marks.length === 0) return;
    const transaction = (await database()).transaction('kept', 'readwrite', { durability: 'strict' });
    for (const mark of marks)
      if ((await transaction.store.index('byId').getKey(mark.id)) === undefined)
        await transaction.store.add(mark);
    await transaction.done;
  },
  /** Marks of a person that the server has refused, in the order they were made. */
  async refusedOf(personId: string): Promise<(RefusedMark & { refusal: RefusalCode })[]> {
    const rows = (await (await database()).getAll('kept')).filter((row) => row.personId === personId);
    return rows.flatMap((row) => (isOld(row) ? [] : [row]));
  },
  /** Marks an older client kept for a person and had not sent, in the order they were made. */
  async oldMarksOf(personId: string): Promise<OldMark[]> {
    const rows = (await (await database()).getAll('kept')).filter((row) => row.personId === personId);
    return rows.filter(isOld);
  },
  /** The person has taken note of them, or the journal has them. */
  async drop(ids: readonly string[]): Promise<void> {
    const transaction = (await database()).transaction('kept', 'readwrite');
    for (const id of ids) {
      const key = await transaction.store.index('byId').getKey(id);
      if (key !== undefined) await transaction.store.delete(key);
    }
    await transaction.done;
  },
  async close(): Promise<void> {
    (await open?.catch(() => null))?.close();
    open = null;
  },
};
