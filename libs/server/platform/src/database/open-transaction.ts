import { AsyncLocalStorage } from 'node:async_hooks';
import { log } from '../http/log.ts';

interface OpenTransaction {
  isOpen: boolean;
  afterwards: (() => void)[];
}

const transactions = new AsyncLocalStorage<OpenTransaction>();

/** Who holds a connection and waits for another one waits for those who do the same: at worst all of them, for ever. */
export class SecondConnection extends Error {
  constructor() {
    super('a transaction asked the pool for a second connection: load before it begins, or through its tx');
  }
}

/**
 * `begin` opens a transaction and commits it; what it gives to `mark` is part of it, with everything that is set off,
 * until it ends.
 */
export async function insideTransaction<Result>(
  begin: (mark: (work: () => Promise<Result>) => Promise<Result>) => Promise<Result>,
): Promise<Result> {
  const transaction: OpenTransaction = { isOpen: true, afterwards: [] };
  const result = await begin(async (work) => {
    try {
      return await transactions.run(transaction, work);
    } finally {
      transaction.isOpen = false;
    }
  });
  for (const act of transaction.afterwards) act();
  return result;
}

/** Runs after the commit of the transaction; at once where none is open. */
export function afterCommit(act: () => void): void {
  const transaction = transactions.getStore();
  if (transaction?.isOpen) transaction.afterwards.push(act);
  else act();
}

/** Begins what does not belong to the transaction it is begun in, and which that one does not wait for. */
export const outsideTransaction = <Result>(work: () => Result): Result => transactions.exit(work);

/** Places that have been named in the log. */
const told = new Set<string>();

/** In tests and development a second connection is refused; in production it is given, and logged once for each place. */
export function checkSecondConnection(isRefused: boolean): void {
  if (!transactions.getStore()?.isOpen) return;
  const error = new SecondConnection();
  if (isRefused) throw error;
  const place = error.stack ?? '';
  if (told.has(place)) return;
  told.add(place);
  log.error(error.message, { stack: place });
}
