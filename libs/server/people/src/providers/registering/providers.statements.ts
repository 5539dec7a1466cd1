import { statement } from '@campus/platform/database/database.ts';
import { type IdentityProvider, type RefusedEntry } from './provider.type.ts';

export const allProviders = statement<IdentityProvider>(
  'identity-providers',
  `select p.id, p.name, p.issuer, p.client_id as "clientId", p.domains, p.country_code as country,
          p.factor_values as "factorValues", p.is_open as "isOpen", p.registered_at as "registeredAt",
          p.last_entry_at as "lastEntryAt",
          (select count(*)::int from institution_account a where a.provider_id = p.id) as accounts
     from identity_provider p
    order by lower(p.name), p.id limit 200`,
);

export const refusedEntries = statement<RefusedEntry>(
  'refused-entries',
  `select e.id, p.name as provider, e.code, e.detail, e.refused_at as "refusedAt"
     from refused_entry e join identity_provider p on p.id = e.provider_id
    order by e.refused_at desc, e.id limit 50`,
);

/** What a sign-in is checked against. */
export interface RegisteredProvider {
  id: string;
  name: string;
  issuer: string;
  client_id: string;
  sealed_secret: Buffer;
  domains: string[];
  country_code: string | null;
  factor_values: string[];
  is_open: boolean;
}

const REGISTERED = `
  select id, name, issuer, client_id, sealed_secret, domains, country_code, factor_values, is_open
    from identity_provider`;

export const providerById = statement<RegisteredProvider>(
  'identity-provider-by-id',
  `${REGISTERED} where id = $1`,
);

export const providerOfDomain = statement<{ id: string; name: string }>(
  'identity-provider-of-domain',
  `select id, name from identity_provider where domains @> array[$1::text] and is_open order by id limit 1`,
);

export const anyProvider = statement<{ is_there: boolean }>(
  'identity-provider-any',
  `select exists (select from identity_provider where is_open) as is_there`,
);

/** Of two who register at once the second waits for the first: a domain has one provider. */
export const lockProviders = statement(
  'identity-providers-lock',
  `select pg_advisory_xact_lock(hashtext('identity_provider'))`,
);

/** Those of other providers, open or closed. */
export const takenDomains = statement<{ domain: string }, { id: string; domains: readonly string[] }>(
  'identity-provider-taken-domains',
  `select d.domain from identity_provider p cross join lateral unnest(p.domains) as d (domain)
    where p.id <> :id and d.domain = any(:domains::text[]) order by d.domain limit 1`,
);

/** Returns nothing where this issuer and client are registered already. */
export const addProvider = statement<
  { id: string },
  {
    id: string;
    name: string;
    issuer: string;
    clientId: string;
    sealedSecret: Buffer;
    domains: readonly string[];
    countryCode: string | null;
    factorValues: readonly string[];
    registeredBy: string;
  }
>(
  'identity-provider-add',
  `insert into identity_provider (id, name, issuer, client_id, sealed_secret, domains, country_code, factor_values,
                                  is_open, registered_by, registered_at)
   values (:id, :name, :issuer, :clientId, :sealedSecret, :domains::text[], :countryCode, :factorValues::text[],
           true, :registeredBy, now())
   on conflict (issuer, client_id) do nothing returning id`,
);

export const sealedSecrets = statement<{ id: string; sealed_secret: Buffer }>(
  'identity-provider-secrets',
  `select id, sealed_secret from identity_provider order by id limit 200`,
);

/** $1 provider · $2 as it is sealed now · $3 as it was: what another server sealed meanwhile stays. */
export const sealProviderAnew = statement(
  'identity-provider-seal-anew',
  `update identity_provider set sealed_secret = $2 where id = $1 and sealed_secret = $3`,
);
