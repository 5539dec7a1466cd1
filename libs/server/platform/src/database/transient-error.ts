import { LeaseLost } from './lease-lost.ts';

/**
 * SQLSTATE classes and codes of what passes: connections, a server that starts or stops, its resources, a lock or a
 * statement that took too long, a transaction that was in another's way.
 */
const PASSING = /^(08...|53...|57P..|57014|55P03|25P03|40001|40P01)$/;

/** What Node, the driver and the pool say about a connection that is not there (any more). */
const CONNECTION =
  /\b(ECONNREFUSED|ECONNRESET|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EPIPE|EAI_AGAIN)\b|Connection terminated|connection error|timeout exceeded when trying to connect|the database was silent|already released/i;

/** Of the mail server or the bucket, whose clients say so: what has become of the work then is known, and noted. */
const isOfAnotherServer = (error: Error): boolean => 'command' in error || '$metadata' in error;

/** The database, or this server's hold on the work, is at fault, not the work: it is tried again, and nothing noted against it. */
export function isTransientError(error: unknown): boolean {
  if (error instanceof LeaseLost) return true;
  if (!(error instanceof Error) || isOfAnotherServer(error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return PASSING.test(code) || CONNECTION.test(`${code} ${error.message}`);
}
