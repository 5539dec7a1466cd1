import { type EntityManager } from 'typeorm';
import { Refused } from '../graphql/refused.ts';
import { type Database } from '../database/database.ts';

/** Takes back what a rehearsal wrote, and carries what it found out. */
class TakenBack<Found> extends Error {
  constructor(readonly found: Found) {
    super('rehearsed');
  }
}

/**
 * Does some work in a transaction and rolls it back: what would happen, by the rules of what happens. Null where
 * all of it was refused.
 */
export async function rehearsed<Found>(
  database: Database,
  work: (tx: EntityManager) => Promise<Found>,
): Promise<Found | null> {
  try {
    return await database.transaction(async (tx) => {
      throw new TakenBack(await work(tx));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.found as Found;
    if (error instanceof Refused) return null;
    throw error;
  }
}
