/**
 * Values that never change once loaded, the least recently used dropped when their weight passes the limit.
 * Many callers asking at once cause one load; a load that finds nothing or fails is forgotten.
 */
export class BoundedCache<Value> {
  private readonly kept = new Map<string, { value: Value; weight: number }>();
  private readonly loading = new Map<string, Promise<Value | null>>();
  private total = 0;

  constructor(
    private readonly limit: number,
    /** In the unit of `limit`; without it each value weighs one. */
    private readonly weigh: (value: Value) => number = () => 1,
  ) {}

  /** The value when it is here: the way without a promise. */
  peek(key: string): Value | undefined {
    const found = this.kept.get(key);
    if (!found) return undefined;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found.value;
  }

  load(key: string, read: () => Promise<Value | null>): Promise<Value | null> {
    const under = this.loading.get(key);
    if (under) return under;
    const started = read()
      .then((value) => {
        if (value !== null) this.keep(key, value);
        return value;
      })
      .finally(() => this.loading.delete(key));
    this.loading.set(key, started);
    return started;
  }

  /** Keeps what was loaded elsewhere: in a transaction, which must not wait for the load of another. */
  put(key: string, value: Value): Value {
    if (!this.kept.has(key)) this.keep(key, value);
    return value;
  }

  /** For the rare value that did change after all. */
  forget(key: string): void {
    const found = this.kept.get(key);
    if (!found) return;
    this.kept.delete(key);
    this.total -= found.weight;
  }

  private keep(key: string, value: Value): void {
    const weight = this.weigh(value);
    if (weight > this.limit) return;
    this.kept.set(key, { value, weight });
    this.total += weight;
    for (const [oldest, { weight: freed }] of this.kept) {
      if (this.total <= this.limit) return;
      this.kept.delete(oldest);
      this.total -= freed;
    }
  }
}
