import { hash } from 'node:crypto';
import { type SecurityKind } from './security-kinds.ts';

/** An event in the form in which equal ones of a minute are one. */
export interface SecurityEntry {
  kind: SecurityKind;
  personId: string | null;
  actorId: string | null;
  account: string | null;
  network: string | null;
  operation: string | null;
  code: string | null;
  browser: string | null;
  system: string | null;
  /** Represents events of the minute that are no longer kept apart. */
  isRest: boolean;
}

/** An entry on its way to the table. */
export interface CountedEntry extends SecurityEntry {
  digest: string;
  /** Only until it is written: whose address it is, the database knows. */
  address: string | null;
  minute: number;
  firstAt: Date;
  lastAt: Date;
  times: number;
  /** Of `times`, how many the table and the server's log know of. */
  written: number;
  said: number;
}

export interface EventLimits {
  /** How many different entries of one kind are kept apart in a minute, and in a day. */
  perMinute: number;
  perDay: number;
  /** Entries that wait for a database that is away. */
  waiting: number;
}

const MINUTE_MS = 60_000;
const MINUTES_OF_DAY = 1_440;

const digestOf = (minute: number, entry: SecurityEntry): string =>
  hash('sha256', JSON.stringify([minute, Object.entries(entry).sort()]), 'base64url');

const restOf = (kind: SecurityKind): SecurityEntry => ({
  kind,
  personId: null,
  actorId: null,
  account: null,
  network: null,
  operation: null,
  code: null,
  browser: null,
  system: null,
  isRest: true,
});

/**
 * Counts equal events of a minute as one, and those beyond a limit of different ones as the rest of their kind: however
 * many come, what is kept has an end.
 */
export class EventMinutes {
  private readonly waiting = new Map<string, CountedEntry>();
  private readonly ofMinute = new Map<string, number>();
  private readonly ofDay = new Map<string, number>();
  private minute = 0;
  private day = 0;
  /** Events that found no room at all. */
  lost = 0;

  constructor(private readonly limits: EventLimits) {}

  get size(): number {
    return this.waiting.size;
  }

  /** Returns the entry it is counted under, and whether it is the first of it; null when there is no room. */
  add(
    told: SecurityEntry,
    address: string | null,
    at: Date,
  ): { entry: CountedEntry; isFirst: boolean } | null {
    this.turn(at);
    const known = this.waiting.get(digestOf(this.minute, told));
    if (known) return { entry: count(known, at), isFirst: false };
    if (this.hasRoomFor(told.kind)) return this.begin(told, address, at);
    const rest = restOf(told.kind);
    const restKnown = this.waiting.get(digestOf(this.minute, rest));
    return restKnown ? { entry: count(restKnown, at), isFirst: false } : this.begin(rest, null, at);
  }

  /** What the table does not know yet. */
  unwritten(): CountedEntry[] {
    return [...this.waiting.values()].filter(({ times, written }) => times > written);
  }

  /** Repeats not yet written to the server's log: those of past minutes, or all of them. */
  unsaid(at: Date, isLast: boolean): CountedEntry[] {
    const now = Math.floor(at.getTime() / MINUTE_MS);
    return [...this.waiting.values()].filter(
      ({ times, said, minute }) => times > said && (isLast || minute < now),
    );
  }

  /** Forgets entries of past minutes that are completely written. */
  tidy(at: Date): void {
    const now = Math.floor(at.getTime() / MINUTE_MS);
    for (const [digest, { minute, times, written, said }] of this.waiting)
      if (minute < now && written >= times && said >= times) this.waiting.delete(digest);
  }

  private begin(told: SecurityEntry, address: string | null, at: Date) {
    if (this.waiting.size >= this.limits.waiting) {
      this.lost += 1;
      return null;
    }
    if (!told.isRest) {
      this.ofMinute.set(told.kind, (this.ofMinute.get(told.kind) ?? 0) + 1);
      this.ofDay.set(told.kind, (this.ofDay.get(told.kind) ?? 0) + 1);
    }
    const digest = digestOf(this.minute, told);
    const entry: CountedEntry = {
      ...told,
      digest,
      address,
      minute: this.minute,
      firstAt: at,
      lastAt: at,
      times: 1,
      written: 0,
      said: 0,
    };
    this.waiting.set(digest, entry);
    return { entry, isFirst: true };
  }

  private hasRoomFor(kind: SecurityKind): boolean {
    return (
      (this.ofMinute.get(kind) ?? 0) < this.limits.perMinute &&
      (this.ofDay.get(kind) ?? 0) < this.limits.perDay
    );
  }

  private turn(at: Date): void {
    const minute = Math.floor(at.getTime() / MINUTE_MS);
    if (minute === this.minute) return;
    const day = Math.floor(minute / MINUTES_OF_DAY);
    if (day !== this.day) this.ofDay.clear();
    this.ofMinute.clear();
    this.minute = minute;
    this.day = day;
  }
}

function count(entry: CountedEntry, at: Date): CountedEntry {
  entry.times += 1;
  entry.lastAt = at;
  return entry;
}
