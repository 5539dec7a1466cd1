import { describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { testCampus } from '../support/campus.ts';

interface ClosedColumn {
  column: string;
  codes: string[];
}

/** Columns that PostgreSQL holds to a list of codes; `<@`: a column that is a list itself. */
const CHECKED = `
  select t.relname || '.' || a.attname as column,
         (select array_agg(code[1])
            from regexp_matches(pg_get_constraintdef(c.oid), '''([^'']*)''::text', 'g') code) as codes
    from pg_constraint c
    join pg_class t on t.oid = c.conrelid
    join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
   where c.contype = 'c' and cardinality(c.conkey) = 1
     and pg_get_constraintdef(c.oid) ~ '^CHECK \\(\\(\\w+ (= ANY|<@) '`;

/** For tables without an entity: one statement writes each, one code at a time. */
const WITHOUT_ENTITY = ['mail_bounce.reported_by', 'passkey_challenge.purpose'];

const inOrder = (columns: readonly ClosedColumn[]): ClosedColumn[] =>
  columns
    .map(({ column, codes }) => ({ column, codes: [...codes].sort() }))
    .sort((one, other) => (one.column < other.column ? -1 : 1));

describe('closed sets of codes', () => {
  const campus = testCampus();

  it('are the same in the code and in the database, column by column', async () => {
    const { rows } = await campus.server.sql.query<ClosedColumn>(CHECKED);
    const { entityMetadatas } = campus.server.app.get(DataSource);
    const declared = entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.flatMap(({ databaseName, enum: codes }) =>
        codes ? [{ column: `${tableName}.${databaseName}`, codes: codes.map(String) }] : [],
      ),
    );
    const held = rows.filter(({ column }) => !WITHOUT_ENTITY.includes(column));
    expect(held.length).toBeGreaterThan(60);
    expect(inOrder(declared)).toEqual(inOrder(held));
  });
});
