import { statement } from '@campus/platform/database/database.ts';
import { type SystemScope } from '../system-scope.ts';
import { type SystemToken } from './token.type.ts';

export const allTokens = statement<SystemToken>(
  'system-tokens',
  `select id, name, scopes, country_code as country, created_at as "createdAt", expires_at as "expiresAt",
          last_used_at as "lastUsedAt", withdrawn_at as "withdrawnAt"
     from system_token
    order by withdrawn_at is null and expires_at > now() desc, created_at desc, id limit 200`,
);

interface NewToken {
  id: string;
  name: string;
  scopes: readonly SystemScope[];
  country: string | null;
  tokenHash: Buffer;
  madeBy: string;
  days: number;
}

export const addToken = statement<object, NewToken>(
  'system-token-add',
  `insert into system_token (id, name, scopes, country_code, token_hash, made_by, created_at, expires_at)
   values (:id, :name, :scopes, :country, :tokenHash, :madeBy, now(), now() + make_interval(days => :days))`,
);

/** $1 token. Nothing: there is none, or it was withdrawn. */
export const withdrawToken = statement<{ name: string }>(
  'system-token-withdraw',
  `update system_token set withdrawn_at = now() where id = $1 and withdrawn_at is null returning name`,
);

/** A token that holds now. */
export interface HeldToken {
  id: string;
  scopes: SystemScope[];
  country: string | null;
  /** It was not used within the minute. */
  is_due: boolean;
}

/** $1 hash of a token. */
export const tokenByHash = statement<HeldToken>(
  'system-token-by-hash',
  `select id, scopes, country_code as country, coalesce(last_used_at < now() - interval '1 minute', true) as is_due
     from system_token where token_hash = $1 and withdrawn_at is null and expires_at > now()`,
);

/** $1 token. */
export const touchToken = statement(
  'system-token-touch',
  `update system_token set last_used_at = date_trunc('minute', now(), 'UTC') where id = $1`,
);

/** $1 country code. */
export const countryKnown = statement<{ code: string }>(
  'system-token-country',
  `select code from known_country where code = $1`,
);
