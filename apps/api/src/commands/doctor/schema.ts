import type pg from 'pg';
import { schemas } from '../../domains.ts';
import { schemaAge, type SchemaAge } from '../upkeep/schema-age.ts';
import { SETTING } from '../upkeep/search-path.ts';
import { found, type Finding } from './finding.ts';

/** Schemas of the campus in which this database does not look for names, and the statement that tells it to. */
interface Hidden {
  hidden: string[];
  statement: string;
}

/** `empty`: the database has not been prepared yet. */
export type SchemaState = SchemaAge | 'empty' | Hidden;

const findings: Record<SchemaAge | 'empty', Finding> = {
  same: found('ok', 'SCHEMA_SAME'),
  empty: found('wrong', 'SCHEMA_EMPTY'),
  older: found('wrong', 'SCHEMA_OLDER'),
  newer: found('wrong', 'SCHEMA_NEWER'),
};

export const judgeSchema = (state: SchemaState): Finding[] => [
  typeof state === 'string'
    ? findings[state]
    : found('wrong', 'SCHEMA_HIDDEN', { hidden: state.hidden.join(', '), statement: state.statement }),
];

const HIDDEN = `
  select s.name
    from unnest($1::text[]) as s (name)
   where to_regnamespace(s.name) is not null and s.name <> all (current_schemas(false))`;

/** A dump that is read by hand, or by a managed PostgreSQL, brings the tables without the setting of their database. */
async function readHidden(sql: pg.Client): Promise<Hidden | null> {
  const { rows } = await sql.query<{ name: string }>(HIDDEN, [schemas]);
  if (!rows.length) return null;
  const [setting] = (await sql.query<{ text: string }>(SETTING)).rows;
  return { hidden: rows.map(({ name }) => name), statement: setting?.text ?? '' };
}

export async function readSchema(sql: pg.Client): Promise<SchemaState> {
  const hidden = await readHidden(sql);
  if (hidden) return hidden;
  const { rows } = await sql.query<{ there: boolean }>(
    `select to_regclass('migrations') is not null as there`,
  );
  if (!rows[0]?.there) return 'empty';
  const applied = await sql.query<{ name: string }>('select name from migrations');
  return applied.rows.length ? schemaAge(applied.rows.map(({ name }) => name)) : 'empty';
}
