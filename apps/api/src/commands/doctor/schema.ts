import type pg from 'pg';
import { schemaAge, type SchemaAge } from '../upkeep/schema-age.ts';
import { found, type Finding } from './finding.ts';

/** `empty`: nobody has prepared the database yet. */
export type SchemaState = SchemaAge | 'empty';

const findings: Record<SchemaState, Finding> = {
  same: found('ok', 'SCHEMA_SAME'),
  empty: found('wrong', 'SCHEMA_EMPTY'),
  older: found('wrong', 'SCHEMA_OLDER'),
  newer: found('wrong', 'SCHEMA_NEWER'),
};

export const judgeSchema = (state: SchemaState): Finding[] => [findings[state]];

export async function readSchema(sql: pg.Client): Promise<SchemaState> {
  const { rows } = await sql.query<{ there: boolean }>(
    `select to_regclass('migrations') is not null as there`,
  );
  if (!rows[0]?.there) return 'empty';
  const applied = await sql.query<{ name: string }>('select name from migrations');
  return applied.rows.length ? schemaAge(applied.rows.map(({ name }) => name)) : 'empty';
}
