import { statement } from '@campus/platform/database/database.ts';

export interface ToolKeyRow {
  id: string;
  publicJwk: Record<string, string>;
  sealedSecret: Buffer;
  madeAt: Date;
}

export const toolKeys = statement<ToolKeyRow>(
  'tool-keys',
  `select id, public_jwk as "publicJwk", sealed_secret as "sealedSecret", made_at as "madeAt"
     from tool_key order by made_at desc, id limit 50`,
);

/** One server at a time makes keys. */
export const lockToolKeys = statement<object>(
  'tool-keys-lock',
  `select pg_advisory_xact_lock(hashtext('tool_key'))`,
);

export const addToolKey = statement<object, { id: string; publicJwk: string; sealedSecret: Buffer }>(
  'tool-key-add',
  `insert into tool_key (id, public_jwk, sealed_secret, made_at)
   values (:id, :publicJwk::jsonb, :sealedSecret, now())`,
);

/** $1 key, $2 what it was sealed as, $3 as it is now. */
export const sealToolKeyAnew = statement(
  'tool-key-seal-anew',
  `update tool_key set sealed_secret = $3 where id = $1 and sealed_secret = $2`,
);

/** $1 ids. */
export const dropToolKeys = statement('tool-keys-drop', `delete from tool_key where id = any($1::text[])`);
