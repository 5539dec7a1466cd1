import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

/** A row that changed hands: its table, and its key without the person. */
export interface MovedRow {
  table: string;
  key: Record<string, unknown>;
}

/**
 * Tables whose rows stay with their account: how it signs in and is reached (addresses and accounts of institutions lead to
 * the survivor through the account), its rights, what its devices have sent, who has viewed it. Enrolments move
 * separately, because two of one edition exclude each other.
 */
const STAY = [
  'account_change',
  'enrolment',
  'idempotency_key',
  'institution_account',
  'journal_device',
  'journal_receipt',
  'known_device',
  'passkey',
  'passkey_challenge',
  'password_reset',
  'person_email',
  'person_secret',
  'recovery_code',
  'role_grant',
  'second_factor',
  'security_alert',
  'security_event',
  'session',
  'viewing',
];

/**
 * Every table with a person in the column `person_id`: rows about somebody, where other columns tell who did
 * something.
 */
const TABLES = `
  select c.conrelid::regclass::text as table_name,
         array(select quote_ident(k.attname)
                 from pg_index i
                 join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey)
                where i.indrelid = c.conrelid and i.indisprimary and k.attname <> 'person_id'
                order by k.attnum) as key
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
   where c.contype = 'f'
     and c.confrelid = 'person'::regclass
     and array_length(c.conkey, 1) = 1
     and a.attname = 'person_id'
     and c.conrelid::regclass::text <> all($1)
   order by 1`;

const keyOf = (columns: readonly string[]): string =>
  `jsonb_build_object(${columns.map((column) => `'${column.replaceAll("'", "''")}', t.${column}`).join(', ')})`;

/**
 * Moves the rows about one account to another, and back. It reads the catalogue of the database, so that new
 * tables are included; names of tables and columns come from there and nowhere else.
 */
@Injectable()
export class MovedRows {
  /** A row that the other account has its like of stays where it is. */
  async move(tx: EntityManager, from: string, to: string): Promise<MovedRow[]> {
    const moved: MovedRow[] = [];
    for (const { table, columns } of await this.tables(tx)) {
      const rows: { key: Record<string, unknown> }[] = await tx.query(
        `select ${keyOf(columns)} as key from ${table} t where t.person_id = $1`,
        [from],
      );
      for (const { key } of rows)
        if (await this.tryOne(tx, table, columns, key, [from, to])) moved.push({ table, key });
    }
    return moved;
  }

  /** False when a row is not where the merge has put it. Which tables stay may have changed since the merge. */
  async giveBack(tx: EntityManager, rows: readonly MovedRow[], from: string, to: string): Promise<boolean> {
    const tables = new Map((await this.tables(tx, [])).map(({ table, columns }) => [table, columns]));
    for (const { table, key } of rows) {
      const columns = tables.get(table);
      if (!columns || !(await this.one(tx, table, columns, key, [from, to]))) return false;
    }
    return true;
  }

  private async tables(
    tx: EntityManager,
    without: readonly string[] = STAY,
  ): Promise<{ table: string; columns: string[] }[]> {
    const found: { table_name: string; key: string[] }[] = await tx.query(TABLES, [without]);
    return found.map(({ table_name, key }) => ({ table: table_name, columns: key }));
  }

  private async one(
    tx: EntityManager,
    table: string,
    columns: readonly string[],
    key: Record<string, unknown>,
    [from, to]: [string, string],
  ): Promise<boolean> {
    const result: unknown = await tx.query(
      `with moved as (update ${table} t set person_id = $2
                       where t.person_id = $1 and ${keyOf(columns)} = $3::jsonb returning 1)
       select count(*)::int as count from moved`,
      [from, to, JSON.stringify(key)],
    );
    return (result as { count: number }[])[0]?.count === 1;
  }

  private async tryOne(
    tx: EntityManager,
    table: string,
    columns: readonly string[],
    key: Record<string, unknown>,
    between: [string, string],
  ): Promise<boolean> {
    await tx.query('savepoint moving');
    try {
      const isMoved = await this.one(tx, table, columns, key, between);
      await tx.query('release savepoint moving');
      return isMoved;
    } catch (error) {
      if (!isTaken(error)) throw error;
      await tx.query('rollback to savepoint moving');
      return false;
    }
  }
}

/** A unique constraint: the other account already has such a row. */
const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';
