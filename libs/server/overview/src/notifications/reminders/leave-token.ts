import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '@campus/platform/database/uuid.ts';

const sign = (secret: string, personId: string) =>
  createHmac('sha256', secret).update(`leave:${personId}`).digest('base64url').slice(0, 27);

/** What a mail carries to switch reminders off without signing in. Good for ever: an old mail must work too. */
export const leaveToken = (secret: string, personId: string): string =>
  `${personId.replaceAll('-', '')}.${sign(secret, personId)}`;

/** Whose token it is; null: it is not ours. */
export function personOfToken(secret: string, token: string): string | null {
  const [hex = '', signature = '', ...rest] = token.split('.');
  const personId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (rest.length || !isId(personId)) return null;
  const [expected, given] = [Buffer.from(sign(secret, personId)), Buffer.from(signature)];
  return expected.length === given.length && timingSafeEqual(expected, given) ? personId : null;
}
