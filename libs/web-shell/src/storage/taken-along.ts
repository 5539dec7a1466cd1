import { openDB } from 'idb';

/** The browser's database in which a door takes lists of people along; `sessions` holds them, `kept` what was said there. */
export const TAKEN_ALONG = 'campus-check-in';

/**
 * Takes the lists of people off this device, whoever took them along and in whichever application they sign out. What
 * was said at a door and is not sent yet stays for the person who said it. Does nothing where no list was ever taken along.
 */
export async function forgetTakenAlong(): Promise<void> {
  const database = await openDB(TAKEN_ALONG, undefined, {
    upgrade(_database, _old, _new, transaction) {
      // There is none yet, and none shall be made: what the promise of an aborted upgrade says is known.
      void transaction.done.catch(() => undefined);
      transaction.abort();
    },
  }).catch(() => null);
  if (!database) return;
  try {
    if (database.objectStoreNames.contains('sessions')) await database.clear('sessions');
  } finally {
    database.close();
  }
}
