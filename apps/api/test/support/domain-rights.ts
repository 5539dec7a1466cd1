import pg from 'pg';
import { roleOf, rolesOf, type Walls } from '@campus/platform/database/domain-roles.ts';
import { type Declared } from './statements.ts';
import { labelsOf, usesOf } from './walls.ts';

/** Rights are checked when a plan starts to run, so the choice of plan does not matter. */
const SETTINGS = 'set local join_collapse_limit = 1; set local from_collapse_limit = 1';

/** What the role of its domain may not do, in a transaction that is never committed; null: it may do all of it. */
async function refusalOf(client: pg.Client, { domain, text }: Declared): Promise<string | null> {
  await client.query('savepoint one');
  await client.query(`set local role ${roleOf(domain)}`);
  const refusal = await client.query(`explain (generic_plan) ${text}`).then(
    () => null,
    (error: unknown) => String(error),
  );
  await client.query('rollback to savepoint one');
  return refusal;
}

/**
 * Statements that the role of their own domain may not run. None is executed: each is planned as that role.
 * The roles are dropped afterwards.
 */
export async function refusedToRoles(
  client: pg.Client,
  statements: readonly Declared[],
  walls: Walls,
): Promise<string[]> {
  const refused: string[] = [];
  const labels = labelsOf(statements);
  await client.query('begin');
  await client.query(SETTINGS);
  for (const text of rolesOf(walls)) await client.query(text);
  const seen = new Set<string>();
  for (const statement of statements) {
    const { name, place, text } = statement;
    const uses = await usesOf(text);
    // The orders of a list read the same tables.
    const kind = `${place} ${JSON.stringify(uses)}`;
    if (seen.has(kind)) continue;
    seen.add(kind);
    const label = labels.get(place) ?? name;
    const refusal = await refusalOf(client, statement);
    if (refusal)
      refused.push(
        `${place} ${label}: ${refusal}. Let the owner publish a view, or call its use case with the caller's tx.`,
      );
  }
  await client.query('rollback');
  return refused;
}
