import { type QueryRunner } from 'typeorm';
import { ConfigError } from '../config/config-error.ts';

/** What a role that serves may do in the schemas of the campus. `%1$I` is the role. */
const grantsIn = (schemas: string): string[] => [
  `grant usage on schema ${schemas} to %1$I`,
  `grant select, insert, update, delete on all tables in schema ${schemas} to %1$I`,
  `grant usage, select on all sequences in schema ${schemas} to %1$I`,
  `grant execute on all functions in schema ${schemas} to %1$I`,
];

/** What stays with the owner: which migrations were run, and the chain of the audit. */
const KEPT = [
  'revoke insert, update, delete on migrations from %1$I',
  // The chain only grows; an erasure takes words out of an event and never the event.
  'revoke update, delete on audit_event, audit_link from %1$I',
  'grant update (reason, detail) on audit_event to %1$I',
];

/**
 * Tables of the queue with row security, which hide their rows from everyone but the owner unless a policy
 * allows it.
 */
const CLOSED_TABLES = `
  select c.relname as name from pg_class c
   where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
     and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = $1)`;
const OPEN_TABLE = 'create policy %1$I on graphile_worker.%2$I to %1$I using (true) with check (true)';

const ROLE = `select rolsuper as "isSuper" from pg_roles where rolname = $1`;
const MAY_MAKE_ROLES = `
  select rolsuper or rolcreaterole as may, current_user as name from pg_roles where rolname = current_user`;

/** Fills `%1$I`, `%2$L` as PostgreSQL's `format` does, which quotes by its own rules, and runs the result. */
async function runFormatted(owner: QueryRunner, text: string, values: string[]): Promise<void> {
  const [{ statement }] = (await owner.query(
    `select format($1, ${values.map((_, at) => `$${at + 2}::text`).join(', ')}) as statement`,
    [text, ...values],
  )) as [{ statement: string }];
  await owner.query(statement);
}

/**
 * Creates the role of `servingUrl` if missing and grants what serving needs and nothing that changes tables:
 * whoever finds an injection in a statement cannot drop, alter or switch off what protects records. Can run
 * again without effect. Does nothing where the owner serves.
 */
export async function prepareServingRole(
  owner: QueryRunner,
  servingUrl: string,
  schemas: readonly string[],
): Promise<void> {
  const { username, password } = new URL(servingUrl);
  const [role, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
  const [{ may, name }] = (await owner.query(MAY_MAKE_ROLES)) as [{ may: boolean; name: string }];
  if (!role || role === name) return;
  const [found] = (await owner.query(ROLE, [role])) as ({ isSuper: boolean } | undefined)[];
  if (found?.isSuper) throw new ConfigError('DATABASE_URL', 'ROLE_SUPER', { role });
  if (!found && !may) throw new ConfigError('DATABASE_URL', 'ROLE_MISSING', { role, owner: name });
  // Another database on the same server may be prepared at this moment.
  if (!found)
    await runFormatted(owner, 'create role %1$I login password %2$L', [role, secret]).catch(
      async (error: unknown) => {
        if (!((await owner.query(ROLE, [role])) as unknown[]).length) throw error;
      },
    );
  for (const grant of [...grantsIn([...schemas, 'graphile_worker'].join(', ')), ...KEPT])
    await runFormatted(owner, grant, [role]);
  const closed = (await owner.query(CLOSED_TABLES, [role])) as { name: string }[];
  for (const table of closed) await runFormatted(owner, OPEN_TABLE, [role, table.name]);
}
