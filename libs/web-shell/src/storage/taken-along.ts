import { openDB } from 'idb';

/**
 * The browser's database for lists of people downloaded for a door; `sessions` has the lists, `kept` the
 * marks made there.
 */
export const TAKEN_ALONG = 'campus-check-in';

/**
 * Deletes the lists of people from this device, whoever downloaded them and in whichever application they
 * sign out. Marks made at a door and not sent yet stay for the person who made them. Does nothing if no list
 * was ever downloaded.
 */
export async function forgetTakenAlong(): Promise<void> {
  const database = await openDB(TAKEN_ALONG, undefined, {
    upgrade(_database, _old, _new, transaction) {
      // There is none yet, and none is to be created: the aborted upgrade rejects its promise, as expected.
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
