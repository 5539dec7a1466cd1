import { networkOf } from './network.ts';

const MINUTE = 60_000;
/** Networks known at once; beyond that all begin anew. */
const NETWORKS = 10_000;

/**
 * At most so many requests a minute from one network, counted in the memory of this server: for public pages, where a
 * count in the database would cost more than what it guards.
 */
export class NetworkLimit {
  private readonly counts = new Map<string, { count: number; until: number }>();

  constructor(private readonly perMinute: number) {}

  /** Counts one. */
  allows(ip: string, now = Date.now()): boolean {
    const network = networkOf(ip);
    const known = this.counts.get(network);
    if (known && known.until > now) return ++known.count <= this.perMinute;
    if (this.counts.size >= NETWORKS) this.counts.clear();
    this.counts.set(network, { count: 1, until: now + MINUTE });
    return true;
  }
}
