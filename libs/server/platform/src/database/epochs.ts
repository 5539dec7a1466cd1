import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from './database.ts';

/**
 * Which life of the database this is. Another one begins whenever the database may have lost what it had acknowledged:
 * after a restore, after going back to a point in time, after a replica took over.
 */
export interface Epoch {
  id: string;
  /**
   * All work acknowledged before this moment of the server's clock is here, whichever earlier epoch
   * acknowledged it. Null: unknown.
   */
  workSince: Date | null;
}

/** How long a server may go on believing in an epoch; a replica that takes over is noticed within that time. */
const BELIEVED_MS = 10_000;
/** Devices keep what was acknowledged for 14 days: an epoch that began earlier has had all of it. */
const REMEMBERED = '15 days';

/**
 * What changes with the database below the campus: another cluster, another timeline of its write-ahead log (a point in
 * time, a replica that took over), another database in the same cluster.
 */
const INCARNATION = `
  (select system_identifier::text from pg_control_system()) || '/' ||
  substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) || '/' ||
  (select oid::text from pg_database where datname = current_database())`;

interface EpochRow {
  id: string;
  is_current: boolean;
  work_since: Date | null;
}

const newestEpoch = statement<EpochRow>(
  'epoch-newest',
  `select e.id, coalesce(e.incarnation = ${INCARNATION}, false) as is_current, s.work_since
     from (select * from campus_epoch order by began_at desc, id limit 1) e,
          (select case when bool_and(work_since is not null) then min(work_since) end as work_since
             from campus_epoch where began_at > now() - interval '${REMEMBERED}') s`,
);

/** $1: the moment since which acknowledged work may be lost, or null. */
export const beginEpoch = statement(
  'epoch-begin',
  `insert into campus_epoch (incarnation, work_since) values (${INCARNATION}, $1::timestamptz)`,
);

/** A new campus has acknowledged nothing before. */
const hasEpoch = statement<{ has: boolean }>('epoch-any', `select exists (select from campus_epoch) as has`);

const EPOCH_LOCK = statement('epoch-lock', 'select pg_advisory_xact_lock(7203117)');

@Injectable()
export class Epochs {
  private known: { epoch: Epoch; readAt: number } | null = null;
  private reading: Promise<Epoch> | null = null;

  constructor(private readonly database: Database) {}

  /** Ask before the work is recorded: what an older epoch acknowledges may come again, the reverse would be lost. */
  async current(): Promise<Epoch> {
    if (this.known && performance.now() - this.known.readAt < BELIEVED_MS) return this.known.epoch;
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  /** From now on devices give back what was acknowledged since `workSince`; null: all they have. */
  async begin(tx: EntityManager, workSince: Date | null): Promise<void> {
    await this.database.rowsIn(tx, beginEpoch, [workSince]);
    this.known = null;
  }

  private async read(): Promise<Epoch> {
    const readAt = performance.now();
    const newest = await this.database.row(newestEpoch);
    const row = newest?.is_current ? newest : await this.follow();
    const epoch = { id: row.id, workSince: row.work_since };
    this.known = { epoch, readAt };
    return epoch;
  }

  /** The database is not the one it was: of several servers that see it, one begins the epoch. */
  private follow(): Promise<EpochRow> {
    return this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, EPOCH_LOCK);
      const before = await this.database.rowIn(tx, newestEpoch);
      if (before?.is_current) return before;
      const { has = false } = (await this.database.rowIn(tx, hasEpoch)) ?? {};
      await this.database.rowsIn(tx, beginEpoch, [has ? null : new Date()]);
      const begun = await this.database.rowIn(tx, newestEpoch);
      if (!begun) throw new Error('no epoch has begun');
      return begun;
    });
  }
}
