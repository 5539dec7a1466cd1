/** The error of a failed job without any personal data: a kind, and the name or number that goes with it. */
export interface ErrorLine {
  code:
    | 'CONNECTION'
    | 'CONSTRAINT'
    | 'DATABASE_BUSY'
    | 'MAIL_SERVER'
    | 'TIMEOUT'
    | 'REFUSED'
    | 'CODE'
    | 'OTHER';
  /** `ECONNREFUSED`, a constraint's name, `550`; empty when there is none. */
  detail: string;
}

const KINDS: readonly (readonly [ErrorLine['code'], RegExp])[] = [
  ['CONNECTION', /\b(ECONNREFUSED|ECONNRESET|ENOTFOUND|EHOSTUNREACH|EPIPE|EAI_AGAIN|ESOCKET)\b/],
  ['TIMEOUT', /\b(ETIMEDOUT|TimeoutError|ESOCKETTIMEDOUT)\b|\btimed? ?out\b/i],
  ['CONSTRAINT', /violates [a-z ]*constraint "([a-z_0-9]+)"/],
  ['DATABASE_BUSY', /(deadlock detected|could not serialize access|canceling statement|too many clients)/],
  ['MAIL_SERVER', /(?:^|[^\d.])([45]\d\d)[ -](?=\d\.\d\.\d|[A-Za-z])/],
  ['REFUSED', /^(?:Refused: ?)?([A-Z]{3,}(?:_[A-Z]+)+)$/],
  ['CODE', /\b(E[A-Z]{4,}|ERR_[A-Z_]+)\b/],
];

/**
 * Reads the last words of a job. A message may quote addresses, names, answers: only what is recognised leaves, and
 * the rest is in the server's log.
 */
export function errorLine(message: string | null): ErrorLine | null {
  if (message === null) return null;
  for (const [code, pattern] of KINDS) {
    const found = pattern.exec(message);
    if (found) return { code, detail: found[1] ?? '' };
  }
  return { code: 'OTHER', detail: '' };
}
