import * as oidc from 'openid-client';
import { type ProviderRefusal } from '../entry-refusals.ts';

/** What went wrong between the campus and a provider. `detail`: an error by its name in the standards. */
export interface ProviderFault {
  code: ProviderRefusal;
  detail: string | null;
}

/** What a token or an answer was refused for, by the codes of the library. */
const CHECKS = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_UNSUPPORTED_OPERATION',
  'OAUTH_PARSE_ERROR',
]);

/** Errors of RFC 6749, which are made of these signs. */
const nameIn = (text: unknown): string | null =>
  typeof text === 'string' && /^[\w.-]{1,60}$/.test(text) ? text : null;

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? nameIn(error.code) : null;

/** The claim that the library names with its error, where it does. */
const claimOf = (error: unknown): string | null => {
  const cause: unknown = error instanceof Error ? error.cause : null;
  return typeof cause === 'object' && cause !== null && 'claim' in cause ? nameIn(cause.claim) : null;
};

/** Anything that the library throws, or the network. */
export function faultOf(error: unknown): ProviderFault {
  if (error instanceof oidc.AuthorizationResponseError)
    return { code: 'PROVIDER_SAID_NO', detail: nameIn(error.error) };
  if (error instanceof oidc.WWWAuthenticateChallengeError)
    return { code: 'CLIENT_REFUSED', detail: 'invalid_client' };
  if (error instanceof oidc.ResponseBodyError) {
    const isClient = ['invalid_client', 'unauthorized_client'].includes(error.error);
    return { code: isClient ? 'CLIENT_REFUSED' : 'CODE_REFUSED', detail: nameIn(error.error) };
  }
  const name = codeOf(error);
  if (name !== null && CHECKS.has(name)) return { code: 'TOKEN_REFUSED', detail: claimOf(error) ?? name };
  return { code: 'PROVIDER_UNREACHABLE', detail: name };
}
