import type { ServerEpoch } from '@campus/api-client';
import type { IDBPTransaction } from 'idb';
import type { CampusSchema } from '../storage/database.ts';
import { isExcess, mayBeLost, sizeOf, unacknowledged } from './journal-rules.ts';
import type { Acknowledgement, Entry } from './work.ts';

export const journalAndKept = ['journal', 'recorded', 'facts'] as const;

/** Work moves from the journal to the kept work, and back, whole or not at all. */
type Keeping = IDBPTransaction<CampusSchema, typeof journalAndKept, 'readwrite'>;

const epochFact = (personId: string) => `epoch ${personId}`;

/** The epoch of the server this person's work was given back to. */
export const epochIn = async (
  transaction: IDBPTransaction<CampusSchema, typeof journalAndKept>,
  personId: string,
): Promise<string | null> => {
  const epoch = await transaction.objectStore('facts').get(epochFact(personId));
  return typeof epoch === 'string' ? epoch : null;
};

/** Counted along, because to ask each entry means to read each entry. */
const heldFact = 'keptWork';

interface Held {
  bytes: number;
  entries: number;
}

const isHeld = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && 'bytes' in value && 'entries' in value;

const heldIn = async (transaction: Keeping): Promise<Held> => {
  const held = await transaction.objectStore('facts').get(heldFact);
  return isHeld(held) ? held : { bytes: 0, entries: 0 };
};

const noteHeld = async (transaction: Keeping, held: Held) => {
  await transaction.objectStore('facts').put(held, heldFact);
};

/** Keeps what was acknowledged, and lets go of the oldest that no longer fits. */
export const keepRecorded = async (
  transaction: Keeping,
  recorded: readonly Entry[],
  ack: Acknowledgement,
): Promise<void> => {
  const store = transaction.objectStore('recorded');
  const held = await heldIn(transaction);
  for (const entry of recorded) {
    const bytes = sizeOf(entry);
    await store.put({ ...entry, ...ack, bytes });
    held.bytes += bytes;
    held.entries += 1;
  }
  let oldest = await store.openCursor();
  while (oldest && isExcess(oldest.value, held, ack.acknowledgedAt)) {
    held.bytes -= oldest.value.bytes;
    held.entries -= 1;
    await oldest.delete();
    oldest = await oldest.continue();
  }
  await noteHeld(transaction, held);
};

/**
 * Puts work that this epoch of the server may have lost back into the journal, with its old sequence numbers;
 * returns how many entries.
 */
export const giveRecordedBack = async (
  transaction: Keeping,
  personId: string,
  epoch: ServerEpoch,
): Promise<number> => {
  await transaction.objectStore('facts').put(epoch.id, epochFact(personId));
  const store = transaction.objectStore('recorded');
  const ofPerson = IDBKeyRange.bound([personId, ''], [personId, '\uffff']);
  const [all, known] = await Promise.all([
    store.index('byEpoch').count(ofPerson),
    store.index('byEpoch').count([personId, epoch.id]),
  ]);
  if (all === known) return 0;
  const held = await heldIn(transaction);
  const journal = transaction.objectStore('journal');
  let count = 0;
  for await (const cursor of store.index('byEpoch').iterate(ofPerson)) {
    const entry = cursor.value;
    if (entry.epoch === epoch.id) continue;
    if (!mayBeLost(entry, epoch)) {
      await cursor.update({ ...entry, epoch: epoch.id });
      continue;
    }
    await journal.put(unacknowledged(entry));
    await cursor.delete();
    held.bytes -= entry.bytes;
    held.entries -= 1;
    count += 1;
  }
  await noteHeld(transaction, held);
  return count;
};

export const dropRecorded = async (transaction: Keeping, personId: string): Promise<void> => {
  const held = await heldIn(transaction);
  const ofPerson = IDBKeyRange.bound([personId, ''], [personId, '\uffff']);
  for await (const cursor of transaction.objectStore('recorded').index('byEpoch').iterate(ofPerson)) {
    held.bytes -= cursor.value.bytes;
    held.entries -= 1;
    await cursor.delete();
  }
  await noteHeld(transaction, held);
};
