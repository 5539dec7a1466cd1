import { statement } from '@campus/platform/database/database.ts';
import { type EntryRefusal } from './entry-refusals.ts';
import { type PartnerPlatform } from './platform.type.ts';

export const allPlatforms = statement<PartnerPlatform>(
  'partner-platforms',
  `select id, name, issuer, client_id as "clientId", auth_url as "authUrl", token_url as "tokenUrl",
          jwks_url as "jwksUrl", coalesce(deployments, '{}') as deployments, is_open as "isOpen",
          registered_at as "registeredAt", last_launch_at as "lastLaunchAt",
          last_refused_at as "lastRefusedAt", last_refusal as "lastRefusal",
          last_refused_claim as "lastRefusedClaim"
     from partner_platform
    order by lower(name), id limit 200`,
);

/** What a login or launch is checked against. */
export interface RegisteredPlatform {
  id: string;
  name: string;
  issuer: string;
  client_id: string;
  auth_url: string;
  token_url: string | null;
  jwks_url: string;
  deployments: string[] | null;
  is_open: boolean;
}

const REGISTERED = `
  select id, name, issuer, client_id, auth_url, token_url, jwks_url, deployments, is_open from partner_platform`;

/** $1 issuer, $2 client; null: the platform does not say. Two rows: it would have to. */
export const platformsOfIssuer = statement<RegisteredPlatform>(
  'partner-platforms-of-issuer',
  `${REGISTERED} where issuer = $1 and ($2::text is null or client_id = $2) order by id limit 2`,
);

export const platformById = statement<RegisteredPlatform>(
  'partner-platform-by-id',
  `${REGISTERED} where id = $1`,
);

/** Many come at once: the row is written once a minute. */
export const noteLaunch = statement(
  'partner-platform-note-launch',
  `update partner_platform set last_launch_at = date_trunc('minute', now(), 'UTC')
    where id = $1 and (last_launch_at is null or last_launch_at < now() - interval '1 minute')`,
);

export const noteRefusal = statement<object, { id: string; code: EntryRefusal; claim: string | null }>(
  'partner-platform-note-refusal',
  `update partner_platform set last_refused_at = now(), last_refusal = :code, last_refused_claim = :claim
    where id = :id and (last_refused_at is null or last_refused_at < now() - interval '1 second')`,
);

/** Returns nothing where this issuer and client are registered already, also a moment ago by somebody else. */
export const addPlatform = statement<
  { id: string },
  {
    id: string;
    name: string;
    issuer: string;
    clientId: string;
    authUrl: string;
    tokenUrl: string | null;
    jwksUrl: string;
    deployments: readonly string[] | null;
    isOpen: boolean;
    registeredBy: string;
  }
>(
  'partner-platform-add',
  `insert into partner_platform (id, name, issuer, client_id, auth_url, token_url, jwks_url, deployments, is_open,
                                 registered_by, registered_at)
   values (:id, :name, :issuer, :clientId, :authUrl, :tokenUrl, :jwksUrl, :deployments::text[], :isOpen,
           :registeredBy, now())
   on conflict (issuer, client_id) do nothing returning id`,
);

/** Of two that are saved at once the second waits for the first. */
export const lockPlatforms = statement(
  'partner-platforms-lock',
  `select pg_advisory_xact_lock(hashtext('partner_platform'))`,
);

/** Another platform, open or closed, that gives tokens at the same address to the same client. */
export const platformOfClient = statement<
  { name: string },
  { id: string; tokenUrl: string; clientId: string }
>(
  'partner-platform-of-client',
  `select name from partner_platform
    where id <> :id and token_url = :tokenUrl and client_id = :clientId order by id limit 1`,
);
