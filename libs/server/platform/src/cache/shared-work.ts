/**
 * Callers that ask for a result already being computed wait for it instead of starting the computation again.
 * Nothing is cached: once the result is there, the next caller starts anew, so an answer is never older than
 * the computation takes.
 */
export class SharedWork<Result> {
  readonly #running = new Map<string, Promise<Result>>();

  /** `key`: the same for the same question. A failure is everybody's who waited. */
  of(key: string, work: () => Promise<Result>): Promise<Result> {
    const running = this.#running.get(key);
    if (running) return running;
    const begun = work().finally(() => this.#running.delete(key));
    this.#running.set(key, begun);
    return begun;
  }
}
