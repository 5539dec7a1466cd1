import { Injectable } from '@nestjs/common';
import { type PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { type PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { type CampusPool } from './campus-pool.ts';
import { tellOf } from './declared-statements.ts';
import { numberValues, valuesInOrder } from './named-values.ts';
import { insideTransaction } from './open-transaction.ts';

/**
 * A named statement: PostgreSQL parses and plans it once per connection, for any values. Up to three values
 * may be numbered (`$1`) and passed as a list. More have names (`:personId`), typed by `Values`.
 */
export interface Statement<Row, Values extends object = readonly unknown[]> {
  readonly name: string;
  readonly text: string;
  /** The name behind each number of the text, where its values have names. */
  readonly names: readonly string[] | null;
  /** Planned again for the values of each call. */
  readonly isPlannedEachTime?: boolean;
  /** Never set: carries the type of a row. */
  readonly row?: Row;
  /** Never set: carries the type of its values. */
  readonly takes?: (values: Values) => void;
}

/** Named values are always given; a statement that numbers them may have none. */
type Given<Values extends object> = Values extends readonly unknown[]
  ? [values?: Values]
  : [values: NoInfer<Values>];

/** PostgreSQL cuts longer names off. */
const LONGEST_NAME = 63;

/** Declares a statement beside the code that uses it: `const byCode = statement<Row>('certificate-by-code', 'select …')`. */
export const statement = <Row, Values extends object = readonly unknown[]>(
  name: string,
  text: string,
): Statement<Row, Values> => {
  if (name.length > LONGEST_NAME) throw new Error(`${name}: PostgreSQL would take two such names for one`);
  const declared = { name, ...numberValues(text) };
  tellOf(declared);
  return declared;
};

/**
 * The same for a list with many filters, each of them "or null", over a growing table: which index helps
 * depends on the filters given. It is planned at every call, which takes milliseconds, so frequent queries
 * must not use it.
 */
export const filteredStatement = <Row, Values extends object = readonly unknown[]>(
  name: string,
  text: string,
): Statement<Row, Values> => ({
  ...statement<Row, Values>(name, text),
  isPlannedEachTime: true,
});

const PLAN_EACH_TIME = 'set local plan_cache_mode = force_custom_plan';

/** A statement and its values, as `pg` takes them. */
interface Question {
  name: string;
  text: string;
  values: unknown[];
}

const questionOf = <Row, Values extends object>(
  { name, text, names }: Statement<Row, Values>,
  values: object = [],
): Question => ({ name, text, values: valuesInOrder(names, values) });

async function askedIn<Row>(
  tx: EntityManager,
  question: Question,
  isPlannedEachTime = false,
): Promise<Row[]> {
  if (!tx.queryRunner) throw new Error('rowsIn needs the manager of a transaction');
  const client = (await tx.queryRunner.connect()) as PoolClient;
  if (isPlannedEachTime) await client.query(PLAN_EACH_TIME);
  return (await client.query(question)).rows as Row[];
}

/**
 * Hot reads and single-statement writes. Entities stay for writes that load, decide and save;
 * hydrating them for a screen costs several times the query.
 */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  async rows<Row, Values extends object>(
    query: Statement<Row, Values>,
    ...[values]: Given<Values>
  ): Promise<Row[]> {
    const question = questionOf(query, values);
    if (query.isPlannedEachTime)
      return this.transaction(async (tx) => await askedIn<Row>(tx, question, true));
    return (await this.pool.query(question)).rows as Row[];
  }

  async row<Row, Values extends object>(
    query: Statement<Row, Values>,
    ...given: Given<Values>
  ): Promise<Row | null> {
    return (await this.rows(query, ...given))[0] ?? null;
  }

  /** The same inside a transaction opened by `transaction`. */
  async rowsIn<Row, Values extends object>(
    tx: EntityManager,
    query: Statement<Row, Values>,
    ...[values]: Given<Values>
  ): Promise<Row[]> {
    return askedIn(tx, questionOf(query, values), query.isPlannedEachTime);
  }

  async rowIn<Row, Values extends object>(
    tx: EntityManager,
    query: Statement<Row, Values>,
    ...given: Given<Values>
  ): Promise<Row | null> {
    return (await this.rowsIn(tx, query, ...given))[0] ?? null;
  }

  transaction<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return insideTransaction((mark) => this.dataSource.transaction((tx) => mark(() => work(tx))));
  }

  /**
   * Runs outside the serving pool, with seconds to answer: health checks and heartbeats. It would not see the
   * rows of an open transaction, so it is never called inside one.
   */
  async aside<Row, Values extends object>(
    query: Statement<Row, Values>,
    ...[given]: Given<Values>
  ): Promise<Row[]> {
    const { text, values } = questionOf(query, given);
    return (await this.pool.aside.query({ text, values })).rows as Row[];
  }

  /** How the connections of this process's jobs are called, in `pg_stat_activity`. */
  get jobSessions(): string {
    return this.pool.longName;
  }

  private get pool(): CampusPool {
    return (this.dataSource.driver as PostgresDriver).master as CampusPool;
  }
}
