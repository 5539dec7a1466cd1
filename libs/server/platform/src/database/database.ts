import { Injectable } from '@nestjs/common';
import { type PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { type PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { type CampusPool } from './campus-pool.ts';
import { tellOf } from './declared-statements.ts';
import { insideTransaction } from './open-transaction.ts';

/** A statement with a name: PostgreSQL parses and plans it once per connection, for any values. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Planned again for the values of each call. */
  readonly isPlannedEachTime?: boolean;
  /** Never set: carries the type of a row. */
  readonly row?: Row;
}

/** PostgreSQL cuts longer names off. */
const LONGEST_NAME = 63;

/** Declares a statement beside the code that uses it: `const byCode = statement<Row>('certificate-by-code', 'select …')`. */
export const statement = <Row>(name: string, text: string): Statement<Row> => {
  if (name.length > LONGEST_NAME) throw new Error(`${name}: PostgreSQL would take two such names for one`);
  tellOf({ name, text });
  return { name, text };
};

/**
 * The same for a list with many filters, each of them "or null", over a table that grows: which index helps depends on
 * the filters that are given. Planning takes milliseconds every time, so nothing that is asked often is one.
 */
export const filteredStatement = <Row>(name: string, text: string): Statement<Row> => ({
  ...statement<Row>(name, text),
  isPlannedEachTime: true,
});

const PLAN_EACH_TIME = 'set local plan_cache_mode = force_custom_plan';

/**
 * Hot reads and single-statement writes. Entities stay for writes that load, decide and save;
 * hydrating them for a screen costs several times the query.
 */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  async rows<Row>(query: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    if (query.isPlannedEachTime) return this.transaction((tx) => this.rowsIn(tx, query, values));
    const result = await this.pool.query({ name: query.name, text: query.text, values: [...values] });
    return result.rows as Row[];
  }

  async row<Row>(query: Statement<Row>, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows(query, values))[0] ?? null;
  }

  /** The same inside a transaction opened by `transaction`. */
  async rowsIn<Row>(
    tx: EntityManager,
    query: Statement<Row>,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    if (!tx.queryRunner) throw new Error('rowsIn needs the manager of a transaction');
    const client = (await tx.queryRunner.connect()) as PoolClient;
    if (query.isPlannedEachTime) await client.query(PLAN_EACH_TIME);
    const result = await client.query({ name: query.name, text: query.text, values: [...values] });
    return result.rows as Row[];
  }

  async rowIn<Row>(
    tx: EntityManager,
    query: Statement<Row>,
    values: readonly unknown[] = [],
  ): Promise<Row | null> {
    return (await this.rowsIn(tx, query, values))[0] ?? null;
  }

  transaction<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return insideTransaction((mark) => this.dataSource.transaction((tx) => mark(() => work(tx))));
  }

  /**
   * Asked beside the pool that serves, with seconds to answer: whether the database is there, a heartbeat. In a
   * transaction it would say what that one cannot see, so it is never asked there.
   */
  async aside<Row>(query: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.pool.aside.query({ text: query.text, values: [...values] });
    return result.rows as Row[];
  }

  /** How the connections of this process's jobs are called, in `pg_stat_activity`. */
  get jobSessions(): string {
    return this.pool.longName;
  }

  private get pool(): CampusPool {
    return (this.dataSource.driver as PostgresDriver).master as CampusPool;
  }
}
