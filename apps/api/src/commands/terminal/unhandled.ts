import { log } from '@campus/platform/http/log.ts';

const wordsOf = (reason: unknown): Record<string, unknown> =>
  reason instanceof Error ? { error: reason.message, stack: reason.stack } : { error: String(reason) };

/** A server that cannot end in good order ends all the same. */
const PATIENCE_MS = 10_000;

interface Warned extends Error {
  code?: string;
}

/** Node prints warnings as it likes: in the log of a server they are lines like all others. */
function tellWarnings(): void {
  process.removeAllListeners('warning');
  process.on('warning', ({ name, code, message: warning }: Warned) =>
    log.warn('a warning of the program', { name, code, warning }),
  );
}

/**
 * The server never ends silently. An unhandled rejection is our fault and no reason to stop serving; after an
 * uncaught exception nothing is certain, and the server shuts down in order.
 */
export function handleUnhandled(stop: () => void): void {
  tellWarnings();
  process.on('unhandledRejection', (reason) => log.error('a rejection that nobody handled', wordsOf(reason)));
  process.on('uncaughtException', (error) => {
    log.error('an exception that nobody caught: the server ends', wordsOf(error));
    process.exitCode = 1;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    stop();
  });
}
