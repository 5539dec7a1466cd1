/**
 * A rule said no. Thrown by a service: the transaction rolls back and the mutation answers with a `Refusal`.
 * A failure (a bug, a database that is down) stays an ordinary exception.
 */
export class Refused extends Error {
  constructor(
    /** One of the codes in a module's `*.refusals.ts`. */
    readonly code: string,
    /** What the sentence in the reader's language needs: numbers, moments, never prose. */
    readonly params: Record<string, string | number | boolean | null> = {},
  ) {
    super(code);
  }
}
