import { openDB } from 'idb';
import type { Facts } from './facts.ts';

const ofPerson = (personId: string) => `text ${personId} `;

/** Names of this window: where the browser stores nothing, they are found nowhere else. */
const typedHere = new Set<string>();

const namesThere = async (start: string): Promise<string[]> => {
  const database = await openDB('campus', undefined, {
    upgrade(_database, _old, _new, transaction) {
      // There is none, and none is to be created: the aborted upgrade rejects its promise, as expected.
      void transaction.done.catch(() => undefined);
      transaction.abort();
    },
  });
  try {
    return (await database.getAllKeys('facts', IDBKeyRange.bound(start, `${start}\uffff`))).map(String);
  } finally {
    database.close();
  }
};

/** Texts that one person is writing, on this device until they are saved. Nobody else is shown them. */
export const keptTexts = (facts: Facts, personId: string) => {
  const start = ofPerson(personId);
  return {
    get: (place: string): Promise<unknown> => facts.get(start + place),
    /** Whether it outlives the window. */
    put(place: string, text: unknown): Promise<boolean> {
      typedHere.add(start + place);
      return facts.put(start + place, text);
    },
    async remove(place: string): Promise<void> {
      await facts.remove(start + place);
      typedHere.delete(start + place);
    },
    /** Where texts are that were not saved. */
    async places(): Promise<string[]> {
      const there = await namesThere(start).catch(() => []);
      const names = new Set([...there, ...[...typedHere].filter((name) => name.startsWith(start))]);
      return [...names].map((name) => name.slice(start.length));
    },
    async forget(): Promise<void> {
      for (const place of await this.places()) await this.remove(place);
    },
  };
};
