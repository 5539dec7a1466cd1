import { newest, recordIn, type DeviceRecord } from './device-record.ts';

const database = 'campus-packages';
const store = 'records';

const opened = (factory: IDBFactory): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = factory.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database does not open.'));
  });

/**
 * Puts a record together with what IndexedDB has of it, and gives both: nothing newer is ever written over. Opens the
 * database each time, for phones take the connection away from a page they have put to sleep. Rejects where the
 * browser keeps nothing.
 */
export const shelve = async (
  factory: () => IDBFactory,
  name: string,
  record: DeviceRecord,
): Promise<DeviceRecord> => {
  const connection = await opened(factory());
  try {
    return await new Promise((resolve, reject) => {
      const transaction = connection.transaction(store, 'readwrite');
      const records = transaction.objectStore(store);
      const found = records.get(name);
      let both = record;
      found.onsuccess = () => {
        both = newest(record, recordIn(found.result));
        records.put(both, name);
      };
      transaction.oncomplete = () => resolve(both);
      transaction.onabort = () => reject(transaction.error ?? new Error('The record is not kept.'));
    });
  } finally {
    connection.close();
  }
};
