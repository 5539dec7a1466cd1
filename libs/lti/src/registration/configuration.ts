import { z } from 'zod';

const LONGEST = 500;
const address = z.string().min(1).max(LONGEST);

const shape = z.object({
  issuer: address,
  authorization_endpoint: address,
  token_endpoint: address.nullish().catch(null),
  jwks_uri: address,
  registration_endpoint: address,
  id_token_signing_alg_values_supported: z.array(z.string().max(LONGEST)).max(50).nullish().catch(null),
});

/** What a platform says of itself (LTI Dynamic Registration 1.0, 3.4; OpenID Connect Discovery 1.0). */
export interface PlatformConfiguration {
  issuer: string;
  authUrl: string;
  /** Null: it gives no tokens. */
  tokenUrl: string | null;
  jwksUrl: string;
  /** Where the campus asks to be registered. */
  registrationUrl: string;
  /** Whether it signs with RS256, the one algorithm that is taken here. */
  signsAsTaken: boolean;
}

/** Reads a configuration; or the name of what is missing in it, or odd. */
export function readConfiguration(answer: unknown): PlatformConfiguration | string {
  const read = shape.safeParse(answer);
  if (!read.success) return String(read.error.issues[0]?.path[0] ?? 'openid_configuration');
  const given = read.data;
  const algorithms = given.id_token_signing_alg_values_supported;
  return {
    issuer: given.issuer,
    authUrl: given.authorization_endpoint,
    tokenUrl: given.token_endpoint ?? null,
    jwksUrl: given.jwks_uri,
    registrationUrl: given.registration_endpoint,
    signsAsTaken: !algorithms || algorithms.includes('RS256'),
  };
}

/**
 * Whether everything that is asked while registering is on the site that somebody named: the configuration, the issuer
 * (its host must be that of the configuration, 3.4) and the place of registrations.
 */
export function isOnSite(
  site: string,
  configurationUrl: string,
  { issuer, registrationUrl }: Pick<PlatformConfiguration, 'issuer' | 'registrationUrl'>,
): boolean {
  const originOf = (text: string) => (URL.canParse(text) ? new URL(text).origin : null);
  const hostOf = (text: string) => (URL.canParse(text) ? new URL(text).hostname : null);
  return (
    originOf(configurationUrl) === site &&
    originOf(registrationUrl) === site &&
    hostOf(issuer) === hostOf(site)
  );
}
