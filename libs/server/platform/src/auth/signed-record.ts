import { createHmac, timingSafeEqual } from 'node:crypto';

const signature = (secret: string, purpose: string, body: string): string =>
  createHmac('sha256', secret).update(`record:${purpose}:${body}`).digest('base64url');

/**
 * A record the server hands out and later accepts back only if unchanged: anyone who holds it can read it,
 * nobody else can make one. A record signed for one purpose is not valid for another.
 */
export function signedRecord(secret: string, purpose: string, value: object): string {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${body}.${signature(secret, purpose, body)}`;
}

/** What was signed, or null when it was not signed here for this purpose. */
export function readSignedRecord(secret: string, purpose: string, text: string): unknown {
  const [body, given, ...rest] = text.split('.');
  if (!body || !given || rest.length) return null;
  const [expected, actual] = [Buffer.from(signature(secret, purpose, body)), Buffer.from(given)];
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as unknown;
}

/** Characters of a record that is read back: one of three hundred ids is half as long. */
export const LONGEST_RECORD = 32_000;

/** A moment of a record, which travels as text; null: there is none. */
export const momentInRecord = (value: unknown): Date | null =>
  typeof value === 'string' ? new Date(value) : null;
