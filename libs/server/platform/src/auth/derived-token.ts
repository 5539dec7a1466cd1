import { createHmac } from 'node:crypto';
import { byEitherSecret, type CampusSecrets } from '../config/campus-secrets.ts';
import { hashOf } from './secret-token.ts';

/**
 * A secret that is made from the campus secret and what it is for (`nominate:<id>:<generation>`), so that its address can be
 * shown again although no table holds it; the table has its hash (docs/decisions/0028).
 */
export const derivedToken = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url');

/** The one with this hash: it may have been made with the secret before. Null: with one before that. */
export const tokenOfHash = (secrets: CampusSecrets, purpose: string, hash: Buffer): string | null =>
  byEitherSecret(secrets, (secret) => {
    const token = derivedToken(secret, purpose);
    return hashOf(token).equals(hash) ? token : null;
  });
