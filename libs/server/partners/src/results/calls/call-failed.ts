import { type ResultTrouble } from '../troubles.ts';

/** A platform could not be asked, or does not let the campus ask: nothing is known of what was asked. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';

  constructor(
    readonly trouble: ResultTrouble,
    /** Seconds it asked the campus to wait; null: it did not. */
    readonly retryAfter: number | null = null,
  ) {
    super(trouble);
  }
}
