import { type EntityManager } from 'typeorm';

/** Why something a list made stays: it has been used since. */
export type UseCode = 'SIGNED_IN' | 'WORK_DONE' | 'CERTIFICATE_ISSUED' | 'OTHER_RECORDS';

interface Reference {
  table_name: string;
  column_name: string;
}

/**
 * All columns of all tables that refer to the `id` of a table, read from the catalogue so that new tables are
 * included. What is deleted with it (`on delete cascade`) is derived data and does not count as use.
 */
const REFERENCES = `
  select c.conrelid::regclass::text as table_name, quote_ident(a.attname) as column_name
    from pg_constraint c
    cross join lateral unnest(c.conkey, c.confkey) as k (own, other)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
    join pg_attribute t on t.attrelid = c.confrelid and t.attnum = k.other and t.attname = 'id'
   where c.contype = 'f' and c.confrelid = $1::regclass and c.confdeltype <> 'c' order by 1, 2`;

const codeOf = (table: string): UseCode => {
  if (/^(session|person_secret)$/.test(table)) return 'SIGNED_IN';
  if (/certificate|outcome/.test(table)) return 'CERTIFICATE_ISSUED';
  return /progress|attempt|answer|worksheet|survey|journal|plan|scorm|scenario|attendance/.test(table)
    ? 'WORK_DONE'
    : 'OTHER_RECORDS';
};

/**
 * Which of these rows of `table` something else refers to, and what. `except` are the columns (`table.column`) through
 * which the list itself made its rows: the person asking looks at those apart.
 */
export async function usedSince(
  tx: EntityManager,
  table: 'person' | 'enrolment',
  ids: readonly string[],
  except: readonly string[],
): Promise<Map<string, UseCode>> {
  const used = new Map<string, UseCode>();
  const references: Reference[] = await tx.query(REFERENCES, [table]);
  for (const { table_name: from, column_name: column } of references) {
    if (except.includes(`${from}.${column}`)) continue;
    const rows: { id: string }[] = await tx.query(
      `select distinct ${column}::text as id from ${from} where ${column} = any($1::uuid[])`,
      [ids],
    );
    for (const { id } of rows)
      if (!used.has(id) || codeOf(from) !== 'OTHER_RECORDS') used.set(id, codeOf(from));
  }
  return used;
}
