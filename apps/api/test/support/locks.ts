import { parse } from 'libpg-query';
import type pg from 'pg';
import { type Declared } from './statements.ts';

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** A relation that a locking query names, and what the query calls it. */
interface Named {
  relation: string;
  alias: string;
}

/** What one query locks, and all that its statement reads: a statement sees one moment, wherever in it a view stands. */
interface Lock {
  locked: string[];
  read: string[];
}

/** Every part of a tree, depth first, with its key. */
function* partsOf(value: unknown): Generator<[string, Node]> {
  if (Array.isArray(value)) for (const part of value) yield* partsOf(part);
  else if (isNode(value))
    for (const [key, part] of Object.entries(value)) {
      if (isNode(part) && !Array.isArray(part)) yield [key, part];
      yield* partsOf(part);
    }
}

const namedIn = (value: unknown): Named[] =>
  [...partsOf(value)].flatMap(([key, part]) => {
    if (key !== 'RangeVar') return [];
    const relation = String(part.relname);
    return [{ relation, alias: isNode(part.alias) ? String(part.alias.aliasname) : relation }];
  });

/** The queries of a statement that lock rows, as PostgreSQL's own parser reads them. */
async function locksOf(text: string): Promise<Lock[]> {
  const tree: unknown = await parse(text);
  const selects = [...partsOf(tree)].flatMap(([key, part]) => (key === 'SelectStmt' ? [part] : []));
  return selects.flatMap((select): Lock[] => {
    if (!Array.isArray(select.lockingClause)) return [];
    const all = namedIn(select.fromClause);
    const aliases = select.lockingClause.flatMap((clause: unknown) =>
      namedIn((clause as { LockingClause: Node }).LockingClause.lockedRels).map(({ relation }) => relation),
    );
    const isLocked = ({ alias }: Named) => !aliases.length || aliases.includes(alias);
    return [
      {
        locked: all.filter(isLocked).map(({ relation }) => relation),
        read: namedIn(tree).map(({ relation }) => relation),
      },
    ];
  });
}

/**
 * Statements that ask a view about the row they lock, where that is right, each with the reason. `hasExpired` asks it for
 * the day alone, beside the status of the row itself.
 */
const RIGHT: Record<string, string> = {
  'certificate-to-change': 'certificate_in_force',
  'certificates-expire': 'certificate_in_force',
  'certificates-expire-of-enrolments': 'certificate_in_force',
};

/**
 * One sentence for each statement that locks a row and asks a view over its table. After a wait for the lock PostgreSQL
 * reads the locked row again, and of the view what it was before: what is decided by it is decided too early.
 * `views`: the tables that each view reads.
 */
export async function lockIssues(
  statements: readonly Pick<Declared, 'name' | 'text' | 'place'>[],
  views: ReadonlyMap<string, readonly string[]>,
  right: Readonly<Record<string, string>> = RIGHT,
): Promise<string[]> {
  const found = new Set<string>();
  for (const { name, text, place } of statements.filter((one) =>
    /\bfor (no key )?(update|share)\b/.test(one.text),
  ))
    for (const { locked, read } of await locksOf(text))
      for (const view of read) {
        const tables = views.get(view)?.filter((table) => locked.includes(table)) ?? [];
        if (tables.length && right[name] !== view)
          found.add(
            `${place}: ${name} locks ${tables.join()} and asks ${view}, which says how it was before the wait. Ask the locked row itself, or lock first and ask in a second statement.`,
          );
      }
  return [...found];
}

const VIEWS_OVER = `
  with recursive part as (
    select distinct r.ev_class as view, d.refobjid as relation
      from pg_rewrite r
      join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
     where d.refclassid = 'pg_class'::regclass and d.refobjid <> r.ev_class),
  below as (
    select view, relation from part
    union
    select below.view, part.relation from below join part on part.view = below.relation)
  select v.relname as view, array_agg(distinct t.relname::text) as tables
    from below
    join pg_class v on v.oid = below.view and v.relnamespace::regnamespace::text = any(current_schemas(false))
    join pg_class t on t.oid = below.relation and t.relkind = 'r'
   group by 1`;

/** Tables that each view reads, by way of other views too. */
export const viewsOver = async (client: pg.ClientBase): Promise<Map<string, string[]>> =>
  new Map(
    (await client.query<{ view: string; tables: string[] }>(VIEWS_OVER)).rows.map(({ view, tables }) => [
      view,
      tables,
    ]),
  );
