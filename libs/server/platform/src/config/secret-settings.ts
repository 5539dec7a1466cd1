import { randomBytes } from 'node:crypto';
import { type Settings } from './settings.ts';

/** Fewer different characters than this are a pattern: 32 hexadecimal digits by lot have eight in all but one of 10^9 cases. */
const FEWEST_CHARACTERS = 8;

/** What `openssl rand` writes, and not a word, one key held down or a few repeated. */
const isGuessable = (secret: string): boolean =>
  secret.length < 32 ||
  new Set(secret).size < FEWEST_CHARACTERS ||
  /change-?me|secret|default|password|example|campus/i.test(secret) ||
  /^(.{1,12}?)\1+.{0,11}$/.test(secret);

export function secretOf(settings: Settings, isProduction: boolean): string {
  const secret = settings.text('CAMPUS_SECRET');
  if (isProduction && (!secret || isGuessable(secret))) settings.refuse('CAMPUS_SECRET', 'SECRET_GUESSABLE');
  return secret ?? randomBytes(32).toString('hex');
}

export function previousSecretOf(settings: Settings, secret: string): string | null {
  const previous = settings.text('CAMPUS_SECRET_PREVIOUS') ?? null;
  if (previous === secret) settings.refuse('CAMPUS_SECRET_PREVIOUS', 'SECRET_SAME');
  return previous;
}

export function issuerKeyOf(settings: Settings, isProduction: boolean): string | null {
  const key = settings.text('ISSUER_KEY') ?? null;
  if (isProduction && !key) settings.refuse('ISSUER_KEY', 'ISSUER_KEY_MISSING');
  return key;
}
