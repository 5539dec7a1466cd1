/** Why no answer came. Refusals are not failures: they are data of a mutation. */
export const failureCodes = [
  /** No answer at all: no link, or the server is down. */
  'NETWORK',
  /** No answer in time: a server that is busy or a link that is slow may still be there. */
  'LATE',
  /** HTTP 401: nobody is signed in, or the session has ended. */
  'SIGN_IN_NEEDED',
  /** HTTP 403: no role of this person may run the operation. */
  'FORBIDDEN',
  'READ_ONLY',
  /** HTTP 403: the request did not come from this site's own pages. */
  'CROSS_SITE_REQUEST',
  /** HTTP 429: too many requests; `retryAfterMs` says when to try again. */
  'TOO_MANY_REQUESTS',
  /** HTTP 503: the server has more to do than it can soon finish; `retryAfterMs` says when to try again. */
  'OVERLOADED',
  /** HTTP 400 or 413: the server cannot read this request, and will not the next time either. */
  'BAD_REQUEST',
  /** The server does not know this operation: the page is older than the server. */
  'CLIENT_OUTDATED',
  /** HTTP 5xx: the server failed; `requestId` finds it in the log. */
  'INTERNAL',
  /** An answer that is not this server's: a sign-in page of a hotel network, a proxy's error page. */
  'MALFORMED',
] as const;

export type FailureCode = (typeof failureCodes)[number];

const retryable: ReadonlySet<FailureCode> = new Set([
  'NETWORK',
  'LATE',
  'SIGN_IN_NEEDED',
  'TOO_MANY_REQUESTS',
  'OVERLOADED',
  'INTERNAL',
  'MALFORMED',
] satisfies FailureCode[]);

/**
 * Milliseconds before coming back to a server that asked to be left alone for `askedMs`: never sooner, and up to half as
 * long again (`random` in [0, 1)), so that those it turned away at one moment do not return at one moment.
 */
export const spread = (askedMs: number, random: number): number => Math.round(askedMs * (1 + random / 2));

/** Thrown by `Client.run` when the operation gave no data. */
export class Failure extends Error {
  readonly code: FailureCode;
  /** The server's name for the request, to be quoted to support; null when none was given. */
  readonly requestId: string | null;
  /** Milliseconds the server asks to wait; null when it said nothing. */
  readonly retryAfterMs: number | null;

  constructor(code: FailureCode, details: { requestId?: string | null; retryAfterMs?: number | null } = {}) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.requestId = details.requestId ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }

  /** Whether the same request may succeed later, unchanged. */
  get isRetryable(): boolean {
    return retryable.has(this.code);
  }
}
