/**
 * Anyone who asks for what is being worked out already waits for that answer instead of having it worked out again. Nothing
 * is kept: once it is there, the next to ask begins again. An answer may thus be as old as the work takes, no older.
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
