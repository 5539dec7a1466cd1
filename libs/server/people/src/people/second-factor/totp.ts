import { createHmac, randomBytes } from 'node:crypto';

/** Seconds for which a code is shown (RFC 6238, X). */
const SECONDS = 30;
const DIGITS = 6;
/** Steps by which the clock of a phone may be wrong, before and after. */
const SKEW = 1;
/** As long as the output of SHA-1 (RFC 4226, 4: R6). */
const SECRET_BYTES = 20;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const newSecret = (): Buffer => randomBytes(SECRET_BYTES);

/** As authenticator applications take a secret (RFC 4648, without padding). */
export function base32Of(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The code of one step of thirty seconds (RFC 4226, 5.3, with SHA-1 and six digits: what every application can do). */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 0xf) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / SECONDS);

/** The step whose code it is, of those that may be meant now; null: of none. Whether it was used before, its row says. */
export function stepOf(secret: Uint8Array, code: string, now: Date): number | null {
  const near = Array.from({ length: 2 * SKEW + 1 }, (_, i) => stepAt(now) - SKEW + i);
  return near.find((step) => codeAt(secret, step) === code) ?? null;
}

/** What an application reads from the square on the screen (Key Uri Format of Google Authenticator). */
export function keyUri(secret: Uint8Array, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32Of(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${SECONDS}`;
}
