import { parse } from 'libpg-query';
import { mayKnow, type Relation, type Walls } from '@campus/platform/database/domain-roles.ts';
import { type Declared } from './statements.ts';

/** What a statement does with a relation. */
export interface Use {
  relation: string;
  isWrite: boolean;
}

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const WRITING = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt']);
/** `for update of e` names aliases. */
const ALIASES = 'lockedRels';

/** `schema.name` where a statement has the schema; names without one are resolved by the search path. */
const nameOf = ({ schemaname, relname }: Node): string =>
  schemaname ? `${String(schemaname)}.${String(relname)}` : String(relname);

/** Tables and views a statement names, as PostgreSQL's own parser reads it; what it calls so itself is none. */
export async function usesOf(text: string): Promise<Use[]> {
  const own = new Set<string>();
  const found = new Map<string, Use>();
  const add = (range: Node, isWrite: boolean) => {
    const relation = nameOf(range);
    found.set(`${relation} ${isWrite}`, { relation, isWrite });
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) walk(part);
    else if (isNode(value)) for (const [key, part] of Object.entries(value)) read(key, part);
  };
  const read = (key: string, part: unknown): void => {
    if (key === ALIASES) return;
    if (isNode(part)) {
      if (key === 'CommonTableExpr') own.add(String(part.ctename));
      if (key === 'RangeVar') add(part, false);
      if (WRITING.has(key) && isNode(part.relation)) add(part.relation, true);
    }
    walk(part);
  };
  walk(await parse(text));
  return [...found.values()].filter(({ relation }) => !own.has(relation));
}

/** The three things a statement of a domain does not do, and what is done instead. */
export const kinds = {
  upward:
    'A lower domain never knows a higher one: emit an event, or ask for a view (`asks` in its domain.ts).',
  writes: "Only its owner writes a table: call the owner's use case with the caller's tx.",
  reads: 'Read a view that the owner publishes (`views` in its domain.ts), or ask through its door.',
} as const;
export type Kind = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as Kind[];

export type Issues = Record<Kind, string[]>;

function kindOf(order: readonly string[], domain: string, use: Use, relation: Relation): Kind | null {
  if (relation.domain === domain) return null;
  const known =
    use.isWrite || !relation.isPublished ? relation.domain : (relation.askedBy ?? relation.domain);
  if (!mayKnow(order, domain, known)) return 'upward';
  if (use.isWrite) return 'writes';
  return relation.isPublished ? null : 'reads';
}

/** What PostgreSQL itself, its catalogue and the queue bring. */
const OF_THE_SERVER = /^(pg_|information_schema\.|graphile_worker\.|migrations$)/;

/** How all that is declared in one place is called: the orders of a list differ in the ends of their names. */
export function labelsOf(statements: readonly Declared[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { place, name } of statements) {
    const label = labels.get(place) ?? name;
    if (label === name) labels.set(place, name);
    else {
      const at = [...label].findIndex((letter, index) => letter !== name[index]);
      labels.set(place, `${label.slice(0, at)}*`);
    }
  }
  return labels;
}

/** The message about a use of another domain. */
const lineOf = (domain: string, label: string, use: Use, relation: Relation): string =>
  `${domain} ${label} ${use.isWrite ? 'writes' : 'reads'} ${relation.domain}.${use.relation}`;

/** One line for each declaration and relation: `delivery seat-of-person reads intake.nomination`. */
export async function issuesOf(
  statements: readonly Declared[],
  { order, relations }: Walls,
): Promise<Issues> {
  const issues: Record<Kind, Set<string>> = { upward: new Set(), writes: new Set(), reads: new Set() };
  const labels = labelsOf(statements);
  for (const { domain, place, name, text } of statements)
    for (const use of await usesOf(text)) {
      if (OF_THE_SERVER.test(use.relation)) continue;
      const relation = relations.get(use.relation);
      if (!relation)
        throw new Error(
          `${name} names ${use.relation}, which no domain.ts has (names are written without their schema)`,
        );
      const kind = kindOf(order, domain, use, relation);
      if (kind) issues[kind].add(lineOf(domain, labels.get(place) ?? name, use, relation));
    }
  return { upward: sorted(issues.upward), writes: sorted(issues.writes), reads: sorted(issues.reads) };
}

const sorted = (lines: Iterable<string>): string[] => [...lines].sort();

/** One sentence for each line, with what is done instead. */
export const told = (kind: Kind, lines: readonly string[]): string[] =>
  lines.map((line) => `${line}: refused. ${kinds[kind]}`);
