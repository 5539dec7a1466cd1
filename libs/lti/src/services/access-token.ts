import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import { z } from 'zod';
import type { ServiceScope } from './scopes.ts';

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Seconds an assertion is good for. */
const ASSERTION_LIFE = 60;
/** Seconds: of a token that does not say how long it lives. */
const SHORT_LIFE = 60;
/** Seconds before its end at which a token is no longer used: a request takes its time, and clocks differ. */
const MARGIN = 30;
/** Seconds: whatever a platform says, it is asked again after an hour. */
const LONGEST_LIFE = 3_600;

/** Who asks where. */
export interface TokenRequest {
  clientId: string;
  /** The platform takes an assertion for its own address only. */
  tokenUrl: string;
  scope: ServiceScope;
  key: KeyObject;
  /** Under which the key is published. */
  kid: string;
  /** Of this request alone. */
  id: string;
  now: Date;
}

/** The form that a platform is asked for a token with (LTI Security Framework 4.1, RFC 7523). */
export async function tokenForm(request: TokenRequest): Promise<URLSearchParams> {
  const { clientId, tokenUrl, scope, key, kid, id, now } = request;
  const at = Math.floor(now.getTime() / 1_000);
  const assertion = await new SignJWT()
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenUrl)
    .setIssuedAt(at)
    .setExpirationTime(at + ASSERTION_LIFE)
    .setJti(id)
    .sign(key);
  return new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: ASSERTION,
    client_assertion: assertion,
    scope,
  });
}

const shape = z.object({
  access_token: z.string().min(1).max(8_192),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.coerce.number().nonnegative().optional().catch(undefined),
});

export interface AccessToken {
  token: string;
  /** From then on another one is asked for. */
  until: Date;
}

/** Reads the answer of a token endpoint (RFC 6749, 5.1); null: it is none. */
export function readToken(answer: unknown, now: Date): AccessToken | null {
  const read = shape.safeParse(answer);
  if (!read.success) return null;
  const { access_token: token, expires_in: life = SHORT_LIFE } = read.data;
  const seconds = Math.max(0, Math.min(life, LONGEST_LIFE) - MARGIN);
  return { token, until: new Date(now.getTime() + seconds * 1_000) };
}
