type Value = string | number | boolean | null;

/** What the sentence in the reader's language needs: numbers, moments, never prose; rows, where each has its own. */
export type RefusalParams = Record<string, Value | readonly Record<string, Value>[]>;

/**
 * A rule said no. Thrown by a service: the transaction rolls back and the mutation answers with a `Refusal`.
 * A failure (a bug, a database that is down) stays an ordinary exception.
 */
export class Refused extends Error {
  constructor(
    /** One of the codes in a module's `*.refusals.ts`. */
    readonly code: string,
    readonly params: RefusalParams = {},
  ) {
    super(code);
  }
}
