import { type TestServer } from './server.ts';

interface ForeignKey {
  table_name: string;
  column_name: string;
  target: string;
}

const FOREIGN_KEYS = `
  select c.conrelid::regclass::text as table_name, a.attname as column_name, c.confrelid::regclass::text as target
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
   where c.contype = 'f' and c.confrelid::regclass::text in ('person', 'enrolment')
     and (select count(*) from pg_attribute i where i.attrelid = c.conrelid and i.attname = 'id' and i.atttypid = 'uuid'::regtype) = 1`;

/**
 * The ids of every row that hangs on a person, straight or by an enrolment, whatever table it is in: what an
 * address could be guessed, kept or passed on from.
 */
export async function idsAround({ sql }: TestServer, personId: string): Promise<string[]> {
  const { rows: keys } = await sql.query<ForeignKey>(FOREIGN_KEYS);
  const { rows: own } = await sql.query<{ id: string }>('select id from enrolment where person_id = $1', [
    personId,
  ]);
  const roots: Record<string, string[]> = { person: [personId], enrolment: own.map(({ id }) => id) };
  const found = new Set(Object.values(roots).flat());
  for (const { table_name: table, column_name: column, target } of keys) {
    const { rows } = await sql.query<{ id: string }>(
      `select id from ${table} where ${column} = any($1::uuid[]) order by id limit 5`,
      [roots[target]],
    );
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}
