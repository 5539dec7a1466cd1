import { statement } from '../database/database.ts';

/**
 * Whoever brings files and the rows that name them holds this lock from before the first file until the end
 * of the transaction: others see the rows only then, and the sweep of unnamed files must not run in between.
 */
export const shareStorage = statement('storage-lock-shared', `select pg_advisory_xact_lock_shared(7203116)`);

/** For the sweep: true when nobody is bringing files. Held until the end of the transaction. */
export const storageAlone = statement<{ is_mine: boolean }>(
  'storage-lock-alone',
  `select pg_try_advisory_xact_lock(7203116) as is_mine`,
);
