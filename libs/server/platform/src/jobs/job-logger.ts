import { Logger } from 'graphile-worker';
import { log } from '../http/log.ts';

/** The queue's own messages in our lines; one line per finished job would drown the rest. */
export const jobLogger = new Logger(() => (level, message, meta) => {
  if (level !== 'error' && level !== 'warning') return;
  const fields = meta && 'error' in meta ? { error: String(meta.error) } : {};
  if (level === 'error') log.error(message, fields);
  else log.warn(message, fields);
});
