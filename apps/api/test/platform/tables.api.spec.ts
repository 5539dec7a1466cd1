import { describe, expect, it } from '@jest/globals';
import { DataSource, type ColumnType } from 'typeorm';
import { type ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { domains } from '../../src/domains.ts';
import { testCampus } from '../support/campus.ts';

/** Tables and views that no code loads as entities. */
const WITHOUT_ENTITY = [
  'migrations',
  ...Object.values(domains).flatMap(({ tables = [], views = [] }) => [...tables, ...views]),
];

interface Column {
  table_name: string;
  column_name: string;
  data_type: string;
  is_nullable: boolean;
}

const COLUMNS = `
  select c.table_name, c.column_name, c.is_nullable = 'YES' as is_nullable,
         format_type(a.atttypid, case when c.data_type = 'character' then a.atttypmod end) as data_type
    from information_schema.columns c
    join pg_attribute a on a.attrelid = format('%I', c.table_name)::regclass and a.attname = c.column_name
   where c.table_schema = any(current_schemas(false)) order by 1, 2`;

/** As PostgreSQL writes it. */
function typeOf(column: ColumnMetadata): string {
  const names: Partial<Record<string, string>> = {
    timestamptz: 'timestamp with time zone',
    int: 'integer',
    int2: 'smallint',
    smallint: 'smallint',
    int8: 'bigint',
    bool: 'boolean',
    char: `character(${column.length})`,
  };
  const type: ColumnType = column.type;
  const name =
    typeof type === 'string'
      ? (names[type] ?? type)
      : type === Number
        ? 'integer'
        : type === Boolean
          ? 'boolean'
          : type === String
            ? 'text'
            : String(type);
  return column.isArray ? `${name}[]` : name;
}

describe('the entities', () => {
  const campus = testCampus();
  const actual = async () => (await campus.server.sql.query<Column>(COLUMNS)).rows;
  const metadatas = () => campus.server.app.get(DataSource).entityMetadatas;

  it('say of their columns what the tables say: names, types, may it be empty', async () => {
    const tables = new Set(metadatas().map(({ tableName }) => tableName));
    const inTables = (await actual())
      .filter(({ table_name }) => tables.has(table_name))
      .map(
        (column) =>
          `${column.table_name}.${column.column_name} ${column.data_type}${column.is_nullable ? ' null' : ''}`,
      );
    const inEntities = metadatas().flatMap(({ tableName, columns }) =>
      columns.map(
        (column) =>
          `${tableName}.${column.databaseName} ${typeOf(column)}${column.isNullable ? ' null' : ''}`,
      ),
    );
    expect(inEntities.sort()).toEqual(inTables.sort());
  });

  it('are there for every table that is not named above', async () => {
    const tables = new Set((await actual()).map(({ table_name }) => table_name));
    const covered = new Set([...metadatas().map(({ tableName }) => tableName), ...WITHOUT_ENTITY]);
    expect([...tables].filter((table) => !covered.has(table))).toEqual([]);
    expect([...covered].filter((table) => !tables.has(table))).toEqual([]);
  });

  it('load nothing on their own: no eager, lazy or cascading relation', () => {
    const relations = metadatas().flatMap(({ relations: all }) => all);
    expect(
      relations.filter(
        ({ isEager, isLazy, isCascadeInsert, isCascadeUpdate, isCascadeRemove }) =>
          isEager || isLazy || isCascadeInsert || isCascadeUpdate || isCascadeRemove,
      ),
    ).toEqual([]);
  });
});

describe('the tables', () => {
  const campus = testCampus();

  it('name every constraint that a person may meet in a log', async () => {
    const { rows } = await campus.server.sql.query<{ name: string }>(
      `select conname as name
         from pg_constraint k
         join pg_class c on c.oid = k.conrelid
        where k.connamespace::regnamespace::name = any(current_schemas(false))
          and k.contype in ('f', 'u')
          and conname not like c.relname || '\\_%'`,
    );
    expect(rows.map(({ name }) => name)).toEqual([]);
  });

  it('have an index for every foreign key of more than a handful of rows', async () => {
    const { rows } = await campus.server.sql.query<{ name: string }>(
      `select k.conname as name
         from pg_constraint k
        where k.contype = 'f'
          and k.connamespace::regnamespace::name = any(current_schemas(false))
          and k.confrelid = any(array['person', 'enrolment']::regclass[])
          and k.conrelid <> all(array['audit_event', 'role_grant', 'certificate', 'outcome_decision',
                                      'scorm_attempt']::regclass[])
          and not exists (select from pg_index i
                           where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])`,
    );
    expect(rows.map(({ name }) => name)).toEqual([]);
  });

  it.each(['update audit_event set action = $1', 'delete from audit_event where action <> $1'])(
    'refuse "%s"',
    async (text) => {
      await campus.server.sql.query(
        `insert into audit_event (id, action, subject_type, subject_id)
         values (gen_random_uuid(), 'test.happened', 'test', '1')`,
      );
      await expect(campus.server.sql.query(text, ['x'])).rejects.toMatchObject({ code: '23001' });
    },
  );
});
