import { LeaseLost } from './lease-lost.ts';

/**
 * SQLSTATE classes and codes of what passes: connections, a server that starts or stops, its resources, a lock or a
 * statement that took too long, a transaction that was in another's way.
 */
const PASSING = /^(08...|53...|57P..|57014|55P03|25P03|40001|40P01)$/;

/** Messages of Node, the driver and the pool about a missing or lost connection. */
const CONNECTION =
  /\b(ECONNREFUSED|ECONNRESET|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EPIPE|EAI_AGAIN)\b|Connection terminated|connection error|timeout exceeded when trying to connect|the database was silent|already released/i;

/**
 * Errors of the mail server or the bucket, marked by their clients: the outcome of that work is known and
 * recorded.
 */
const isOfAnotherServer = (error: Error): boolean => 'command' in error || '$metadata' in error;

/** The database, or this server's hold on the work, is at fault, not the work: it is tried again, and nothing noted against it. */
export function isTransientError(error: unknown): boolean {
  if (error instanceof LeaseLost) return true;
  if (!(error instanceof Error) || isOfAnotherServer(error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return PASSING.test(code) || CONNECTION.test(`${code} ${error.message}`);
}
