/** A table or view, whose it is, and whether others may read it. */
export interface Relation {
  domain: string;
  isPublished: boolean;
  /** The lowest domain that is in need of it: those above may know it. */
  askedBy?: string;
}

/** The domains, lowest first, each with a schema of its name, and whose tables and views there are. */
export interface Walls {
  order: readonly string[];
  relations: ReadonlyMap<string, Relation>;
}

/** Whether a domain may know of what another has: it is the same or a lower one. */
export const mayKnow = (order: readonly string[], domain: string, known: string): boolean =>
  order.indexOf(known) <= order.indexOf(domain);

/** The database role of a domain. It has no login: the serving role takes it on. */
export const roleOf = (domain: string): string => `campus_${domain}`;

const quoted = (name: string): string => `"${name}"`;

/** The rights of each domain: functions of others by name, the shared queue, and its own tables. */
const COMMON = [
  'grant usage on schema %schemas, graphile_worker to %role',
  'grant execute on all functions in schema %schemas, graphile_worker to %role',
  'grant select, insert, update, delete on all tables in schema graphile_worker to %role',
  'grant select on migrations to %role',
  'grant select, insert, update, delete on all tables in schema %domain to %role',
  'grant usage, select on all sequences in schema %domain to %role',
];

function grantsTo(domain: string, { order, relations }: Walls): string[] {
  const role = quoted(roleOf(domain));
  const published = [...relations].flatMap(([name, relation]) =>
    relation.isPublished && mayKnow(order, domain, relation.askedBy ?? relation.domain) ? [quoted(name)] : [],
  );
  return [
    ...COMMON.map((grant) =>
      grant.replace('%schemas', order.join(', ')).replace('%domain', domain).replace('%role', role),
    ),
    ...(published.length ? [`grant select on ${published.join(', ')} to ${role}`] : []),
  ];
}

/**
 * The roles of the domains and what they may do, as SQL in its order: all with the rows in their own schema, and read what
 * others publish to them. Views run with the rights of who owns them, and so they are doors.
 */
export const rolesOf = (walls: Walls): string[] =>
  walls.order.flatMap((domain) => [
    `create role ${quoted(roleOf(domain))} nologin`,
    ...grantsTo(domain, walls),
  ]);
