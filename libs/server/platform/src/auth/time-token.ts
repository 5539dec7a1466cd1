import { createHmac, timingSafeEqual } from 'node:crypto';
import { byEitherSecret, type CampusSecrets } from '../config/campus-secrets.ts';

/** How many days a time token stays valid: as long as an officer may be without a connection. */
export const TOKEN_DAYS = 45;

const sign = (secret: string, text: string) =>
  createHmac('sha256', secret).update(`time:${text}`).digest('base64url').slice(0, 27);

/**
 * A moment of the server's clock, signed for one person. A device that works offline reports how many
 * milliseconds have passed since it received one, so the time of its work does not depend on its own clock.
 */
export function timeToken(secret: string, personId: string, now: Date): string {
  const moment = now.getTime().toString(36);
  return `${moment}.${sign(secret, `${personId}.${moment}`)}`;
}

/** The moment in a token, or null when it is not ours, not this person's or too old. */
export function readTimeToken(secret: string, personId: string, token: string, now: Date): Date | null {
  const [moment, signature, ...rest] = token.split('.');
  if (!moment || !signature || rest.length) return null;
  const expected = Buffer.from(sign(secret, `${personId}.${moment}`));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const at = parseInt(moment, 36);
  return now.getTime() - at <= TOKEN_DAYS * 86_400_000 ? new Date(at) : null;
}

/**
 * When a piece of work was done: the token's moment plus what the device measured, never in the future.
 * Without a good token it is the moment of arrival.
 */
export function occurredAt(
  secrets: CampusSecrets,
  personId: string,
  token: string | null,
  elapsedMs: number,
  now: Date,
): Date {
  const start = token
    ? byEitherSecret(secrets, (secret) => readTimeToken(secret, personId, token, now))
    : null;
  if (!start || !Number.isFinite(elapsedMs) || elapsedMs < 0) return now;
  return new Date(Math.min(start.getTime() + elapsedMs, now.getTime()));
}
