import type pg from 'pg';
import { found, type Finding } from './finding.ts';

interface Facts {
  role: string;
  isSuper: boolean;
  /** It may change the tables. */
  isOwner: boolean;
}

/** The role the campus serves as: an error in a statement can do nothing that this role may not. */
export function judgeRole({ role, isSuper, isOwner }: Facts): Finding[] {
  if (isSuper) return [found('wrong', 'ROLE_SUPER', { role })];
  return [isOwner ? found('look', 'ROLE_OWNER', { role }) : found('ok', 'ROLE_SERVES', { role })];
}

/** `sql`: a connection of that role. */
export async function readRole(sql: pg.Client): Promise<Facts> {
  const { rows } = await sql.query<Facts>(
    `select r.rolname as role, r.rolsuper as "isSuper",
            exists (select from pg_tables t
                     where t.schemaname = any(current_schemas(false))
                       and t.tableowner = r.rolname) as "isOwner"
       from pg_roles r
      where r.rolname = current_user`,
  );
  return rows[0] ?? { role: '', isSuper: false, isOwner: false };
}
