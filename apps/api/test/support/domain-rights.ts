import pg from 'pg';
import { roleOf, rolesOf, type Relation, type Walls } from '@campus/platform/database/domain-roles.ts';
import { type Declared } from './statements.ts';
import { labelsOf, lineOf, usesOf, type Use } from './walls.ts';

/** Rights are looked at where a plan begins to run: what the planner finds does not matter. */
const SETTINGS = 'set local join_collapse_limit = 1; set local from_collapse_limit = 1';

/** A lock on a row of somebody else's is asked for as a change. */
const needed = (use: Use): string => (use.isWrite ? 'select, insert, update, delete' : 'select, update');

/** The roles of the domains on one connection, in a transaction that is never committed. */
class Rights {
  constructor(
    private readonly client: pg.Client,
    private readonly walls: Walls,
  ) {}

  /** Null: the domain may; else what it may not. `lent`: what a list of exceptions says it may beside its own. */
  async refusal({ domain, text }: Declared, lent: readonly Use[]): Promise<string | null> {
    const role = roleOf(domain);
    await this.client.query('savepoint one');
    for (const use of lent) await this.client.query(`grant ${needed(use)} on ${use.relation} to ${role}`);
    await this.client.query(`set local role ${role}`);
    const refusal = await this.client.query(`explain (generic_plan) ${text}`).then(
      () => null,
      (error: unknown) => String(error),
    );
    await this.client.query('rollback to savepoint one');
    return refusal;
  }

  /** What the lists of exceptions let this statement do. */
  lentTo({ domain }: Declared, label: string, uses: readonly Use[], listed: ReadonlySet<string>): Use[] {
    const isListed = (use: Use, relation: Relation | undefined) =>
      relation !== undefined && listed.has(lineOf(domain, label, use, relation));
    return uses.filter((use) => isListed(use, this.walls.relations.get(use.relation)));
  }
}

/**
 * Statements that the role of their own domain may not run, unless a list of exceptions (`apps/api/walls`) has it. None
 * is run: each is planned, as whoever it is. The roles are gone afterwards.
 */
export async function refusedToRoles(
  client: pg.Client,
  statements: readonly Declared[],
  walls: Walls,
  exceptions: readonly string[],
): Promise<string[]> {
  const refused: string[] = [];
  const rights = new Rights(client, walls);
  const [labels, listed] = [labelsOf(statements), new Set(exceptions)];
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
    const refusal = await rights.refusal(statement, rights.lentTo(statement, label, uses, listed));
    if (refusal)
      refused.push(
        `${place} ${label}: ${refusal}. Let the owner publish a view, or call its use case with the caller's tx.`,
      );
  }
  await client.query('rollback');
  return refused;
}
