import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Limits } from './connection-limits.ts';
import { checkSecondConnection } from './open-transaction.ts';

/** Keepalive lets both sides notice that the other end is gone, so that the server releases its locks. */
const KEEP_ALIVE_MS = 30_000;
const SERVER_KEEP_ALIVE = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3';

export interface CampusClientConfig extends pg.ClientConfig {
  silenceMs?: number;
}

/** A connection that ends itself when the server does not answer: no timeout of the server reaches a dead line. */
export class CampusClient extends pg.Client {
  private readonly silenceMs: number;
  private silence: NodeJS.Timeout | undefined;

  constructor(config: CampusClientConfig = {}) {
    super(config);
    this.silenceMs = config.silenceMs ?? 0;
    if (!this.silenceMs) return;
    this.connection.on('readyForQuery', () => this.silence?.refresh());
    const hear = () => {
      clearTimeout(this.silence);
      this.silence = undefined;
    };
    this.on('drain', hear);
    this.on('end', hear);
  }

  override query(...parameters: unknown[]): never {
    // Its connection keeps the process, not the wait for it.
    if (this.silenceMs) this.silence ??= setTimeout(() => this.giveUp(), this.silenceMs).unref();
    return Reflect.apply(super.query, this, parameters) as never;
  }

  private giveUp(): void {
    this.connection.stream.destroy(new Error(`the database was silent for ${this.silenceMs} ms: timed out`));
  }
}

/** Settings of every connection of the campus. */
export const clientOptions = (limits: Limits, options = ''): CampusClientConfig => ({
  application_name: 'campus',
  connectionTimeoutMillis: limits.connect,
  statement_timeout: limits.statement || false,
  lock_timeout: limits.lock,
  idle_in_transaction_session_timeout: limits.idleInTransaction,
  silenceMs: limits.silence,
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  options: `${SERVER_KEEP_ALIVE} ${options}`.trim(),
});

/** Work outside a request, which may take longer and has its own connections. */
export interface LongWork {
  /** Throws once the work is another's. */
  check?(): void;
}

const longWork = new AsyncLocalStorage<LongWork>();

export const currentLongWork = (): LongWork | undefined => longWork.getStore();

/** Everything `work` asks of the database has the limits, and the connections, of jobs and commands. */
export const asLongWork = <Result>(holder: LongWork, work: () => Promise<Result>): Promise<Result> =>
  longWork.run(holder, work);

export interface CampusPoolConfig extends pg.PoolConfig {
  refusesSecondConnection?: boolean;
  /** Of the connections for long work. */
  long?: pg.PoolConfig;
  /** Of those that must answer while all others are taken: health, heartbeats. */
  aside?: pg.PoolConfig;
}

type Taken = Parameters<pg.Pool['connect']>[0];

/**
 * The pool behind TypeORM and behind all hot reads. Jobs cannot take the connections of those who wait at a screen, and
 * a transaction cannot take a second one.
 */
export class CampusPool extends pg.Pool {
  /** How the connections for long work are called in `pg_stat_activity`: those of this process, and no others. */
  readonly longName = `campus jobs ${randomUUID()}`;
  readonly aside: pg.Pool;
  private readonly long: pg.Pool;
  private readonly refusesSecondConnection: boolean;

  constructor({ long, aside, refusesSecondConnection = true, ...config }: CampusPoolConfig) {
    const shared = { ...config, Client: CampusClient };
    super(shared);
    this.refusesSecondConnection = refusesSecondConnection;
    this.long = new pg.Pool({ ...shared, ...long, application_name: this.longName });
    this.aside = new pg.Pool({ ...shared, ...aside });
    for (const pool of [this.long, this.aside])
      pool.on('error', (error, client) => this.emit('error', error, client));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(taken: Taken): void;
  override connect(taken?: Taken): Promise<pg.PoolClient> | void {
    checkSecondConnection(this.refusesSecondConnection);
    const work = currentLongWork();
    work?.check?.();
    if (work) return taken ? this.long.connect(taken) : this.long.connect();
    return taken ? super.connect(taken) : super.connect();
  }

  override end(): Promise<void>;
  override end(ended: () => void): void;
  override end(ended?: () => void): Promise<void> | void {
    const both = Promise.all([super.end(), this.long.end(), this.aside.end()]).then(() => undefined);
    if (!ended) return both;
    both.then(ended, ended);
  }
}
