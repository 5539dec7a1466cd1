import { type TestServer } from './server.ts';

/** What every table holds, as one line each; except for those that tell of requests and not of what they did. */
export async function tableContents(
  { sql }: TestServer,
  without: readonly string[],
): Promise<Record<string, unknown>> {
  const { rows: tables } = await sql.query<{ name: string }>(
    `select table_name as name
       from information_schema.tables
      where table_schema = any(current_schemas(false)) and table_type = 'BASE TABLE'
      order by 1`,
  );
  const held: Record<string, unknown> = {};
  for (const { name } of tables) {
    if (without.includes(name)) continue;
    const { rows } = await sql.query(
      `select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as hash from ${name} t`,
    );
    held[name] = rows[0];
  }
  return held;
}
