import { hash } from 'node:crypto';

/** The hash that goes with an algorithm of signatures (OpenID Connect Core 1.0, 3.1.3.6); null: none that is known. */
function digestOf(algorithm: string): string | null {
  if (algorithm === 'EdDSA' || algorithm === 'Ed25519') return 'sha512';
  const bits = /^(?:RS|PS|ES)(256|384|512)$/.exec(algorithm)?.[1];
  return bits === undefined ? null : `sha${bits}`;
}

/** Whether the access token is the one that was given with the ID token: the left half of its hash stands in it. */
export function isOfToken(atHash: string, accessToken: string, algorithm: string): boolean {
  const digest = digestOf(algorithm);
  if (digest === null) return false;
  const bytes = hash(digest, accessToken, 'buffer');
  return bytes.subarray(0, bytes.length / 2).toString('base64url') === atHash;
}
