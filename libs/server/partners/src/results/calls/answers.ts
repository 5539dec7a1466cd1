import { type ResultTrouble } from '../troubles.ts';

/**
 * What came of a request. `refused`: it will not come out otherwise by itself. `later`: this one failed, others may not.
 * `away`: the platform does not work now, or asks to be left alone.
 */
export type Outcome = { is: 'taken' } | { is: 'refused' | 'later' | 'away'; trouble: ResultTrouble };

const refusals: Partial<Record<number, ResultTrouble>> = {
  401: 'NOT_ALLOWED',
  403: 'NOT_ALLOWED',
  404: 'LINE_GONE',
  409: 'OLDER',
  410: 'LINE_GONE',
};

const absences: Partial<Record<number, ResultTrouble>> = {
  408: 'UNREACHABLE',
  425: 'BUSY',
  429: 'BUSY',
  502: 'UNREACHABLE',
  503: 'BUSY',
  504: 'UNREACHABLE',
};

/** By its status (AGS 2.0 and RFC 9110). */
export function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { is: 'taken' };
  const away = absences[status];
  if (away) return { is: 'away', trouble: away };
  if (status >= 500) return { is: 'later', trouble: 'BROKEN' };
  return { is: 'refused', trouble: refusals[status] ?? 'NOT_TAKEN' };
}

/**
 * The same for a score. A platform that says it holds something newer, of a score that was sent before and whose answer
 * was never heard, holds that score.
 */
export function scoreOutcomeOf(status: number, wasTried: boolean): Outcome {
  return status === 409 && wasTried ? { is: 'taken' } : outcomeOf(status);
}
