import { Injectable } from '@nestjs/common';
import { type Pool, type PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { type PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** A statement with a name: PostgreSQL parses and plans it once per connection. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Never set: carries the type of a row. */
  readonly row?: Row;
}

/** PostgreSQL cuts longer names off. */
const LONGEST_NAME = 63;

/** Declares a statement beside the code that uses it: `const byCode = statement<Row>('certificate-by-code', 'select …')`. */
export const statement = <Row>(name: string, text: string): Statement<Row> => {
  if (name.length > LONGEST_NAME) throw new Error(`${name}: PostgreSQL would take two such names for one`);
  return { name, text };
};

/**
 * Hot reads and single-statement writes. Entities stay for writes that load, decide and save;
 * hydrating them for a screen costs several times the query.
 */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  async rows<Row>(query: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
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
    return this.dataSource.transaction(work);
  }

  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}
