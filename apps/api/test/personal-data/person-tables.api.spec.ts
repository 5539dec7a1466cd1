import { describe, expect, it } from '@jest/globals';
import { personReferences, personTables } from '@campus/overview';
import { testCampus } from '../support/campus.ts';

interface Column {
  table: string;
  column: string;
}

/** Columns that point at a person, or at a row of a table that is a person’s. */
const KEYS = `
  select distinct c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
   where c.contype = 'f' and c.connamespace::regnamespace::name = any(current_schemas(false))
     and c.confrelid::regclass::text = any($1) and a.attname <> 'version_id' order by 1, 2`;

/** Columns whose names suggest a person; views store nothing. */
const NAMES = `
  select table_name as table, column_name as column
    from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
   where table_schema = any(current_schemas(false))
     and table_type = 'BASE TABLE'
     and (column_name ~ '(^|_)(person|author|owner|actor|staff|learner|acting)_(id|hash|name)$'
          or column_name ~ '_by$' and udt_name = 'uuid'
          or column_name ~ '(^|_)(e?mail|address|surname|nominator_name|contact_name|given_names)$')
   order by 1, 2`;

/** Names that identify nobody. */
const nobody: Record<string, string> = {
  'scorm_attempt.finished_by': 'the opening of a package that ended the attempt',
  'certificate.superseded_by': 'another certificate',
  'edition.contact_address': 'the mailbox of an edition, which its office reads',
};

describe('the data of people', () => {
  const campus = testCampus();
  const columns = async (text: string, values: unknown[] = []): Promise<Column[]> =>
    (await campus.server.sql.query<Column>(text, values)).rows;
  const tables = new Map(personTables.map((table) => [table.name, table]));

  const isDecided = ({ table, column }: Column): boolean => {
    const name = `${table}.${column}`;
    if (name in personReferences || name in nobody) return true;
    const known = tables.get(table);
    if (!known) return false;
    // A column that names a person beside the one whose row it is must be left out, or be that person.
    return (
      known.without.includes(column) ||
      !/_by$|author|staff|owner|acting/.test(column) ||
      known.rows.includes(column)
    );
  };

  it('are in the copy and the erasure, or named with a reason why not, table by table', async () => {
    const pointing = await columns(KEYS, [['person', ...tables.keys()]]);
    expect(pointing.length).toBeGreaterThan(60);
    expect(pointing.filter((one) => !isDecided(one))).toEqual([]);
  });

  it('nor are there names or addresses that nobody has decided about', async () => {
    expect((await columns(NAMES)).filter((one) => !isDecided(one))).toEqual([]);
  });

  it('are named as they are in the database', async () => {
    const known = new Set(
      (
        await columns(
          `select table_name as table, column_name as column
             from information_schema.columns
            where table_schema = any(current_schemas(false))`,
        )
      ).map(({ table, column }) => `${table}.${column}`),
    );
    const named = [
      ...Object.keys(personReferences),
      ...personTables.flatMap(({ name, without }) => without.map((column) => `${name}.${column}`)),
    ];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
